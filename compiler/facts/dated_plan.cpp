#include "compiler/facts/dated_plan.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "compiler/facts/read_as.h"

namespace jc::facts {

namespace {

using expr::Unit;
using std::chrono::days;

// Chains of milestones are short; a longer one runs in a circle.
constexpr int kLongestChain = 32;
// Of units: a larger number is no plan, and may be no day of the calendar either.
constexpr int kMostSteps = 1000;

// `count` units later, or earlier where it is negative: a month later is the same day of the next month.
std::optional<Day> moved(Day from, Unit unit, int count) {
  if (const int months = months_in(unit); months > 0) {
    const auto number = static_cast<int>(unsigned{std::chrono::year_month_day(from).day()});
    return day_in(month_of(from) + std::chrono::months(months * count), number);
  }
  if (unit == Unit::business_days) {
    return count < 0 ? std::nullopt : std::optional(after_business_days(from, count));
  }
  if (const int length = days_in(unit); length > 0) {
    return from + days(length * count);
  }
  // Hours end on the same day, as far as a plan tells.
  return from;
}

std::optional<Day> moved(Day from, const std::vector<expr::Amount>& amounts, int direction) {
  std::optional<Day> day = from;
  for (const expr::Amount& amount : amounts) {
    const double count = amount.count.approximate();
    if (!day || count != std::floor(count) || count > kMostSteps) {
      return std::nullopt;
    }
    day = moved(*day, amount.unit, direction * static_cast<int>(count));
  }
  return day;
}

// `week 2` of what begins on `start`.
std::optional<DateWindow> in_period(Day start, const expr::CalendarPeriod& period) {
  if (std::abs(period.low) > kMostSteps || std::abs(period.high) > kMostSteps) {
    return std::nullopt;
  }
  // Number 0 begins with the start as 1 does.
  const auto steps = [](int number) { return number > 0 ? number - 1 : number; };
  const std::optional<Day> first = moved(start, period.unit, steps(period.low));
  if (!first || period.open) {
    return first ? std::optional(DateWindow{first, std::nullopt}) : std::nullopt;
  }
  if (period.unit == Unit::business_days) {
    return DateWindow{first, moved(start, period.unit, steps(period.high))};
  }
  const std::optional<Day> after = moved(start, period.unit, steps(period.high) + 1);
  const bool shorter_than_a_day = days_in(period.unit) == 0 && months_in(period.unit) == 0;
  return after ? std::optional(DateWindow{first, shorter_than_a_day ? *after : *after - days(1)})
               : std::nullopt;
}

std::optional<DateWindow> at_offset(Day start, const expr::Offset& offset) {
  // `within 5 days of`: on both sides, and what counts is by when it has to be there.
  if (offset.side == expr::Side::around && !offset.within) {
    return std::nullopt;
  }
  const int direction = offset.side == expr::Side::before ? -1 : 1;
  const std::vector<expr::Amount>& longer =
      offset.distance.high.empty() ? offset.distance.low : offset.distance.high;
  std::optional<Day> near = moved(start, offset.distance.low, direction);
  std::optional<Day> far = moved(start, longer, direction);
  if (!near || !far) {
    return std::nullopt;
  }
  if (offset.within || offset.distance.bound == expr::Bound::at_most) {
    return direction > 0 ? DateWindow{std::nullopt, far} : DateWindow{far, start};
  }
  if (offset.distance.bound == expr::Bound::at_least) {
    return direction > 0 ? DateWindow{near, std::nullopt} : DateWindow{std::nullopt, near};
  }
  return direction > 0 ? DateWindow{near, far} : DateWindow{far, near};
}

// By the word in front of it.
DateWindow as_said(expr::When when, DateWindow window) {
  switch (when) {
    case expr::When::by:
    case expr::When::until:
    case expr::When::before:
      return {std::nullopt, window.last};
    case expr::When::after:
      return {window.first, std::nullopt};
    default:
      return window;
  }
}

// Counted in days, whole or in part, by whoever knows no calendar.
DateWindow in_days(Day start, const std::optional<double>& first, const std::optional<double>& last) {
  const auto on = [&](double day) { return start + days(static_cast<int>(std::floor(day))); };
  const bool long_enough = first && last && *last > *first;
  // What lasts has its last day before the next begins.
  const double end = !last ? 0 : long_enough ? std::max(*first, std::ceil(*last) - 1) : *last;
  return {first ? std::optional(on(*first)) : std::nullopt, last ? std::optional(on(end)) : std::nullopt};
}

// Beyond it a number is no plan, and no day of the calendar either.
constexpr double kMostDays = 36'525;

bool can_be_told(const std::optional<double>& day) { return !day || std::abs(*day) < kMostDays; }

}  // namespace

DatedPlan::DatedPlan(const Model& model, const Entity& journey, std::optional<Day> start)
    : timeline_(model, journey), planned_(model, journey, start) {}

// The day on which that is from which something counts.
std::optional<Day> DatedPlan::day_of(const Root& root, int depth) const {
  if (timeline_.is_start(root)) {
    return planned_.start();
  }
  const auto* due = root.entity && root.entity.kind() == Kind::milestone
                        ? read_as<expr::Moment>(root.entity.find("due"_key))
                        : nullptr;
  if (due == nullptr || due->points.size() != 1 || depth == 0) {
    return std::nullopt;
  }
  const auto window = find(due->points.front(), depth - 1);
  return window && window->last ? window->last : std::nullopt;
}

std::optional<DateWindow> DatedPlan::find(const expr::Point& point, int depth) const {
  const std::optional<Day> from = day_of(timeline_.counts_from(point), depth);
  const auto* period = std::get_if<expr::CalendarPeriod>(&point.place);
  std::optional<DateWindow> window;
  if (from && period != nullptr) {
    window = in_period(*from, *period);
  } else if (from && std::holds_alternative<expr::Offset>(point.place)) {
    window = at_offset(*from, std::get<expr::Offset>(point.place));
  } else if (from) {
    window = DateWindow{from, from};
  }
  if (window) {
    return as_said(point.when, *window);
  }
  const auto planned = planned_.find({expr::Moment::Pick::only, {point}, {}});
  const bool told = planned && !planned->from && can_be_told(planned->first) && can_be_told(planned->last);
  return told ? std::optional(in_days(*planned_.start(), planned->first, planned->last)) : std::nullopt;
}

std::optional<DateWindow> DatedPlan::find(const expr::Moment& moment) const {
  const auto is_date = [](const expr::Point& point) {
    const expr::Anchor* anchor = expr::anchor(point);
    return anchor != nullptr && anchor->date && std::holds_alternative<expr::Anchor>(point.place);
  };
  if (!is_dated() || moment.points.empty() ||
      std::any_of(moment.points.begin(), moment.points.end(), is_date)) {
    return std::nullopt;
  }
  std::optional<DateWindow> all = find(moment.points.front(), kLongestChain);
  for (std::size_t i = 1; i < moment.points.size() && all; i++) {
    const auto one = find(moment.points[i], kLongestChain);
    if (!one) {
      return std::nullopt;
    }
    if (moment.pick == expr::Moment::Pick::span) {
      all->last = one->last ? one->last : one->first;
    } else if (!all->last || !one->last) {
      return std::nullopt;
    } else if ((moment.pick == expr::Moment::Pick::earlier) == (*one->last < *all->last)) {
      all = one;
    }
  }
  return all;
}

std::optional<DateWindow> DatedPlan::stage(std::size_t number) const {
  if (!is_dated() || number >= planned_.stages().size()) {
    return std::nullopt;
  }
  const PlannedStage& stage = planned_.stages()[number];
  const bool told = (stage.begin || stage.end) && can_be_told(stage.begin) && can_be_told(stage.end);
  return told ? std::optional(in_days(*planned_.start(), stage.begin, stage.end)) : std::nullopt;
}

}  // namespace jc::facts
