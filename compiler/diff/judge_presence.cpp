// What it means that something comes or goes.
#include "compiler/diff/judge.h"
#include "compiler/diff/values.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;

namespace {

struct Meaning {
  bool promise = false;
  bool workload = false;
  bool measurement = false;
  bool ownership = false;
  // What is promised is another thing, neither more nor less.
  bool open = false;
};

Meaning meaning_of(const model::Model& model, const Entity& entity) {
  switch (entity.kind()) {
    case Kind::journey:
    case Kind::stage:
    case Kind::milestone:
    case Kind::contingency:
    case Kind::tier:
      return {.promise = true, .workload = true};
    case Kind::handoff:
    case Kind::play:
    case Kind::touchpoint:
      return {.promise = true, .workload = says_nothing(entity.find("automated"_key))};
    case Kind::step:
      return {.promise = true};
    case Kind::transition:
      return {.promise = true, .open = true};
    case Kind::status:
      return {.promise = entity.find("plays"_key) || entity.find("terminal"_key),
              .measurement = true,
              .open = true};
    case Kind::ritual:
      return {.promise = audience_for(model, entity) == Audience::customer, .workload = true};
    case Kind::activity:
      return {.workload = true};
    // Who sees to it that two products meet the customer as one.
    case Kind::intersection:
    case Kind::portfolio_product:
      return {.ownership = true};
    case Kind::metric:
    case Kind::event:
    case Kind::attribute:
      return {.measurement = true};
    default:
      return {};
  }
}

}  // namespace

Judgement judge_presence(const Sides& sides, const Difference& difference) {
  const bool added = difference.verb == Verb::added;
  const Meaning meaning = meaning_of(added ? sides.after : sides.before, difference.entity());
  Judgement judged;
  if (difference.only_moved) {
    judged.classes.set(Class::promise, Direction::same).set(Class::workload, Direction::same);
    return judged;
  }
  if (meaning.promise) {
    judged.classes.set(Class::promise, meaning.open ? Direction::cannot_say
                                       : added      ? Direction::stronger
                                                    : Direction::weaker);
  }
  if (meaning.workload) {
    judged.classes.set(Class::workload, added ? Direction::more : Direction::less);
  }
  if (meaning.measurement) {
    judged.classes.set(Class::measurement, added ? Direction::stronger : Direction::weaker);
    judged.history = added ? History::goes_on : History::breaks;
  }
  if (meaning.ownership) {
    judged.classes.set(Class::ownership, Direction::moved);
  }
  if (judged.classes.empty()) {
    judged.classes.set(Class::editorial, Direction::neutral);
  }
  return judged;
}

}  // namespace jc::diff
