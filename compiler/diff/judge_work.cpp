// Work: hours, rhythm, people in the room, person or machine.
#include <fmt/format.h>

#include <cmath>

#include "compiler/diff/judge.h"
#include "compiler/diff/match.h"
#include "compiler/diff/time_order.h"
#include "compiler/diff/values.h"
#include "compiler/diff/workload.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/work.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

Direction compared(double before, double after) {
  constexpr double kNothing = 1e-6;
  return after > before + kNothing   ? Direction::more
         : after < before - kNothing ? Direction::less
                                     : Direction::same;
}

Direction of_count(Count count) {
  return count == Count::more ? Direction::more : count == Count::fewer ? Direction::less : Direction::same;
}

Direction of_order(Order order) {
  return order == Order::greater ? Direction::more : order == Order::less ? Direction::less : Direction::same;
}

// "13 hours a year less each".
std::string hours_in_a_year(const Workload& before, const Workload& after) {
  const auto was = before.yearly();
  const auto is = after.yearly();
  return was && is && rounded(std::abs(*is - *was)) != "0"
             ? fmt::format("{} hours a year {} each", rounded(std::abs(*is - *was)),
                           *is > *was ? "more" : "less")
             : "";
}

bool is_as_often(const Workload& before, const Workload& after) {
  return !before.times || !after.times || rounded(*before.times) == rounded(*after.times);
}

// "26 instead of 52 times a year; 13 hours a year less each".
std::string in_a_year(const Workload& before, const Workload& after) {
  const std::string hours = hours_in_a_year(before, after);
  if (is_as_often(before, after)) {
    return hours;
  }
  return fmt::format("{} instead of {} times a year{}{}", rounded(*after.times), rounded(*before.times),
                     hours.empty() ? "" : "; ", hours);
}

// A rhythm that ends some day, or no longer does: as often as before, for a shorter or longer time. Nothing
// where both end, or neither does.
std::optional<Direction> of_end(const Difference& difference) {
  const auto ends = [](const ValueView& value) -> std::optional<bool> {
    const auto* read = facts::read_as<expr::Cadence>(value);
    if (read == nullptr || read->rhythms.empty()) {
      return std::nullopt;
    }
    const expr::Rhythm& last = read->rhythms.back();
    return last.until.index() != 0 || last.lasting.has_value();
  };
  const auto was = ends(difference.was);
  const auto is = ends(difference.is);
  return !was || !is || *was == *is ? std::nullopt : std::optional(*is ? Direction::less : Direction::more);
}

// By the yearly sum where it can be worked out, else by the value alone.
Direction of_rhythm(const Difference& difference, const Workload& before, const Workload& after) {
  if (before.times && after.times) {
    const auto was = before.of_all();
    const auto is = after.of_all();
    return was && is && (*was != 0 || *is != 0) ? compared(*was, *is) : compared(*before.times, *after.times);
  }
  return says_nothing(difference.was)  ? Direction::more
         : says_nothing(difference.is) ? Direction::less
                                       : Direction::same;
}

const expr::Duration* duration_of(const ValueView& value) { return facts::effort_in(value).length; }

// Lengths by themselves, rates by what they come to in a year.
Direction of_duration(const Difference& difference, const Workload& before, const Workload& after) {
  const expr::Duration* was = duration_of(difference.was);
  const expr::Duration* is = duration_of(difference.is);
  if (was != nullptr && is != nullptr &&
      (facts::effort_in(difference.was).rate || facts::effort_in(difference.is).rate)) {
    const auto had = before.yearly();
    const auto has = after.yearly();
    return had && has ? compared(*had, *has) : Direction::cannot_say;
  }
  return was != nullptr && is != nullptr ? of_order(compare(*was, *is))
         : was == nullptr                ? Direction::more
                                         : Direction::less;
}

// Person to machine, or back.
Judgement judge_automation(const Difference& difference, bool customer) {
  const bool machine = !says_nothing(difference.is);
  Judgement judged;
  judged.classes.set(Class::workload, machine ? Direction::less : Direction::more);
  if (customer) {
    judged.classes.set(Class::promise, machine ? Direction::weaker : Direction::stronger);
  }
  judged.remark = machine ? "a machine in place of a person" : "a person in place of a machine";
  return judged;
}

Direction of_quantity(const Difference& difference) {
  const auto number = [](const ValueView& value) -> std::optional<double> {
    const auto* quantity = facts::read_as<expr::Quantity>(value);
    return quantity == nullptr ? std::nullopt : std::optional(quantity->low.approximate());
  };
  const auto was = number(difference.was);
  const auto is = number(difference.is);
  // How much time somebody has makes no work.
  const bool work = difference.key_id() == "ratio"_key;
  return was && is && work ? compared(*was, *is) : Direction::same;
}

// How much time somebody has is no work that takes it.
bool is_duration(const Difference& difference) {
  return difference.key_id() != "capacity"_key &&
         (duration_of(difference.was) != nullptr || duration_of(difference.is) != nullptr);
}

bool is_cadence(const Difference& difference) {
  return difference.field->type.base == language::Base::phrase &&
         difference.field->type.phrase == expr::PhraseKind::cadence;
}

// A contact that comes more often, or gets more of our time, is more for the customer too.
bool is_promise_too(const Difference& difference, bool customer) {
  const Kind kind = difference.entity().kind();
  const model::KeyId key = difference.key_id();
  return customer && (kind == Kind::touchpoint || kind == Kind::ritual) &&
         (is_cadence(difference) || key == "effort"_key || key == "duration"_key);
}

Direction as_promise(Direction work) {
  return work == Direction::more ? Direction::stronger : work == Direction::less ? Direction::weaker : work;
}

// Steps that come or go; what others say otherwise is told of them.
Judgement judge_steps(const Difference& difference) {
  bool gone = false;
  bool come = false;
  for (const Pair& each : match(records_of(difference.was), records_of(difference.is))) {
    gone = gone || !each.after;
    come = come || !each.before;
  }
  const Direction work = come == gone ? Direction::same : come ? Direction::more : Direction::less;
  const Direction promise = work == Direction::same ? Direction::cannot_say : as_promise(work);
  return {Classes(Class::promise, promise).set(Class::workload, work), {}, ""};
}

}  // namespace

Judgement judge_work(const Sides&, const Difference& difference, bool customer) {
  if (difference.field->type.record == Kind::play_step &&
      difference.field->type.base == language::Base::record) {
    return judge_steps(difference);
  }
  if (difference.key_id() == "automated"_key) {
    return judge_automation(difference, customer);
  }
  Judgement judged;
  const bool both = difference.before && difference.after;
  Workload before = both ? workload_of(difference.before) : Workload();
  Workload after = both ? workload_of(difference.after) : Workload();
  Direction direction = Direction::same;
  if (is_cadence(difference)) {
    // A part, as the review of the map, has a rhythm of its own.
    before.times = times_a_year(difference.was);
    after.times = times_a_year(difference.is);
    direction = of_rhythm(difference, before, after);
    if (const auto end = of_end(difference); end && direction != *end) {
      direction = direction == Direction::same ? *end : Direction::cannot_say;
    }
    judged.remark = in_a_year(before, after);
  } else if (is_duration(difference)) {
    direction = of_duration(difference, before, after);
    // Where it also comes more or less often, the line on that has said what it comes to.
    judged.remark = is_as_often(before, after) ? hours_in_a_year(before, after) : "";
  } else if (difference.field->type.base == language::Base::phrase) {
    direction = of_quantity(difference);
  } else if (difference.field->type.shape != language::Shape::one) {
    direction = of_count(count_of(difference.was, difference.is));
  }
  // What a machine does more often takes nobody's time.
  const bool machine = both && !says_nothing(difference.before.find("automated"_key)) &&
                       !says_nothing(difference.after.find("automated"_key));
  judged.classes.set(Class::workload, machine ? Direction::same : direction);
  if (is_promise_too(difference, customer)) {
    judged.classes.set(Class::promise, as_promise(direction));
  }
  return judged;
}

}  // namespace jc::diff
