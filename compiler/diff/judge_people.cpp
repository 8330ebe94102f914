// People: who answers, acts, judges and is told; and how many of them sit in the room.
#include <fmt/format.h>

#include "compiler/diff/judge.h"
#include "compiler/diff/values.h"
#include "compiler/diff/workload.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;

namespace {

Judgement moved() { return {Classes(Class::ownership, Direction::moved), {}, ""}; }

// What one more, or one less, in the room takes; who leaves has given what it was.
std::string hours(const Difference& difference, Count count) {
  const bool before = count == Count::fewer && difference.before && !difference.split_from;
  const Workload load = workload_of(before ? difference.before : difference.entity());
  const auto yearly = load.yearly();
  return yearly && rounded(*yearly) != "0" ? fmt::format("{} hours a year each", rounded(*yearly)) : "";
}

Judgement in_the_room(const Sides& sides, const Difference& difference, bool promise) {
  (void)sides;
  const Count count = count_of(difference.was, difference.is);
  const Direction work = count == Count::more    ? Direction::more
                         : count == Count::fewer ? Direction::less
                                                 : Direction::same;
  Judgement judged{Classes(Class::workload, work), {}, hours(difference, count)};
  if (promise) {
    judged.classes.set(Class::promise, count == Count::more    ? Direction::stronger
                                       : count == Count::fewer ? Direction::weaker
                                                               : Direction::same);
  }
  return judged;
}

}  // namespace

Judgement judge_people(const Sides& sides, const Difference& difference) {
  const model::KeyId key = difference.key_id();
  // A customer who no longer comes to a meeting has been there.
  const bool customer =
      (difference.after && audience_for(sides.after, difference.after) == Audience::customer) ||
      (difference.before && audience_for(sides.before, difference.before) == Audience::customer);
  if (difference.entity().kind() == Kind::ritual && (key == "attendees"_key || key == "optional"_key)) {
    return in_the_room(sides, difference, customer);
  }
  if (difference.part().kind() == Kind::sides) {
    if (key == "customer"_key) {
      return {Classes(Class::promise, Direction::cannot_say), {}, ""};
    }
    // Somebody else in the same chair is a question of who, not of how much.
    return count_of(difference.was, difference.is) == Count::others ? moved()
                                                                    : in_the_room(sides, difference, true);
  }
  return moved();
}

}  // namespace jc::diff
