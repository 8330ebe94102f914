#include "compiler/diff/time_order.h"

#include <algorithm>
#include <optional>

#include "compiler/expr/phrase/phrase.h"

namespace jc::diff {

namespace {

using diff::compare;
using expr::Amount;
using expr::Duration;
using expr::Moment;
using expr::Point;
using expr::Unit;

constexpr double kHour = 3600;
// Business hours of a business day.
constexpr double kFewestHours = 4;
constexpr double kMostHours = 12;

// The shortest and the longest that something may be; `low` is compared with `low`.
struct Reach {
  double low = 0;
  double high = 0;
};

bool all_of_unit(const std::vector<Amount>& amounts, Unit unit) {
  return std::all_of(amounts.begin(), amounts.end(), [&](const Amount& each) { return each.unit == unit; });
}

// In seconds of the clock.
Reach on_the_clock(const std::vector<Amount>& amounts) {
  Reach reach;
  for (const Amount& amount : amounts) {
    if (amount.unit == Unit::business_hours) {
      Amount days = amount;
      days.unit = Unit::business_days;
      days.count = {static_cast<std::int64_t>(static_cast<double>(amount.count.millionths) / kFewestHours)};
      reach.low += amount.count.approximate() * kHour;
      reach.high += static_cast<double>(*expr::length(days).high);
    } else {
      const expr::Length length = expr::length(amount);
      reach.low += static_cast<double>(length.low);
      reach.high += static_cast<double>(length.high.value_or(length.low));
    }
  }
  return reach;
}

// In business hours; nothing where something else is counted.
std::optional<Reach> at_work(const std::vector<Amount>& amounts) {
  Reach reach;
  for (const Amount& amount : amounts) {
    const double count = amount.count.approximate();
    if (amount.unit == Unit::business_hours) {
      reach = {reach.low + count, reach.high + count};
    } else if (amount.unit == Unit::business_days) {
      reach = {reach.low + count * kFewestHours, reach.high + count * kMostHours};
    } else {
      return std::nullopt;
    }
  }
  return reach;
}

Order compare_reach(const Reach& before, const Reach& after) {
  if (before.low == before.high && after.low == after.high && before.low == after.low) {
    return Order::same;
  }
  return after.low >= before.high ? Order::greater : after.high <= before.low ? Order::less : Order::unclear;
}

// In months, for what a calendar counts so: a year is twelve of them, whichever year it is.
std::optional<double> in_months(const std::vector<Amount>& amounts) {
  double months = 0;
  for (const Amount& amount : amounts) {
    const double each = amount.unit == Unit::years      ? 12
                        : amount.unit == Unit::quarters ? 3
                        : amount.unit == Unit::months   ? 1
                                                        : 0;
    if (each == 0) {
      return std::nullopt;
    }
    months += amount.count.approximate() * each;
  }
  return months;
}

Order compare_amounts(const std::vector<Amount>& before, const std::vector<Amount>& after) {
  if (before == after) {
    return Order::same;
  }
  const Unit unit = before.empty() ? Unit::days : before.front().unit;
  if (all_of_unit(before, unit) && all_of_unit(after, unit) && before.size() == 1 && after.size() == 1) {
    return after.front().count < before.front().count ? Order::less : Order::greater;
  }
  const auto months_before = in_months(before);
  const auto months_after = in_months(after);
  if (months_before && months_after) {
    return *months_before == *months_after  ? Order::same
           : *months_after < *months_before ? Order::less
                                            : Order::greater;
  }
  const auto work_before = at_work(before);
  const auto work_after = at_work(after);
  if (work_before && work_after) {
    return compare_reach(*work_before, *work_after);
  }
  return compare_reach(on_the_clock(before), on_the_clock(after));
}

// Of the two ends of a range.
Order both(Order a, Order b) {
  if (a == b || b == Order::same) {
    return a;
  }
  return a == Order::same ? b : Order::unclear;
}

template <class Number>
Order compare_numbers(Number before, Number after) {
  return before == after ? Order::same : after < before ? Order::less : Order::greater;
}

bool same(const expr::Anchor& a, const expr::Anchor& b) {
  return a.edge == b.edge && a.name == b.name && a.date == b.date &&
         (a.kind == b.kind || a.kind == expr::AnchorKind::unsaid || b.kind == expr::AnchorKind::unsaid);
}

// Where a point stands to what it hangs on: -1 before it, 1 after it, 0 on it.
int side(const Point& point) {
  const auto* offset = std::get_if<expr::Offset>(&point.place);
  return offset == nullptr ? 0 : offset->side == expr::Side::before ? -1 : 1;
}

Order compare_periods(const expr::CalendarPeriod& before, const expr::CalendarPeriod& after) {
  const expr::Window a = expr::window(Point{{}, before, {}});
  const expr::Window b = expr::window(Point{{}, after, {}});
  if (before.unit == after.unit && before.edge == after.edge && before.open == after.open) {
    return both(compare_numbers(before.low, after.low), compare_numbers(before.high, after.high));
  }
  if (a == b) {
    return Order::same;
  }
  if (a.high && b.low && *b.low >= *a.high) {
    return Order::greater;
  }
  return b.high && a.low && *b.high <= *a.low ? Order::less : Order::unclear;
}

Order compare_offsets(const Point& before, const Point& after) {
  const int a = side(before);
  const int b = side(after);
  if (a != b) {
    return compare_numbers(a, b);
  }
  if (a == 0) {
    return Order::same;
  }
  const auto& one = std::get<expr::Offset>(before.place);
  const auto& two = std::get<expr::Offset>(after.place);
  if (one.within != two.within && one.side == two.side) {
    // Of what is over by then, and of what is done then, the last moment is the same.
    return compare(one.distance, two.distance) == Order::same ? Order::same
           : a > 0                                            ? compare(one.distance, two.distance)
                                                              : Order::unclear;
  }
  if (one.side != two.side) {
    return Order::unclear;
  }
  const Order order = compare(one.distance, two.distance);
  return a < 0 ? opposite(order) : order;
}

// `at`, `by` and `until` name the same last moment.
bool same_preposition(expr::When a, expr::When b) {
  const auto open = [](expr::When when) { return when == expr::When::before || when == expr::When::after; };
  return a == b || (!open(a) && !open(b));
}

Order compare_points(const Point& before, const Point& after) {
  if (!same_preposition(before.when, after.when)) {
    return Order::unclear;
  }
  const auto* period = std::get_if<expr::CalendarPeriod>(&before.place);
  const auto* other = std::get_if<expr::CalendarPeriod>(&after.place);
  if (period != nullptr && other != nullptr) {
    return period->of == other->of ? compare_periods(*period, *other) : Order::unclear;
  }
  const expr::Anchor* from = expr::anchor(before);
  const expr::Anchor* to = expr::anchor(after);
  if (from == nullptr || to == nullptr || period != nullptr || other != nullptr) {
    return Order::unclear;
  }
  if (from->date && to->date && side(before) == 0 && side(after) == 0) {
    return compare_numbers(expr::day_number(*from->date), expr::day_number(*to->date));
  }
  return same(*from, *to) ? compare_offsets(before, after) : Order::unclear;
}

}  // namespace

Order opposite(Order order) {
  return order == Order::less ? Order::greater : order == Order::greater ? Order::less : order;
}

Order compare(const Duration& before, const Duration& after) {
  const Order low = compare_amounts(before.low, after.low);
  const Order high = compare_amounts(before.high.empty() ? before.low : before.high,
                                     after.high.empty() ? after.low : after.high);
  const Order order = both(low, high);
  return order == Order::same && before.bound != after.bound ? Order::unclear : order;
}

Moment as_deadline(Moment moment) {
  for (Point& point : moment.points) {
    if (auto* offset = std::get_if<expr::Offset>(&point.place);
        offset != nullptr && offset->within && offset->side == expr::Side::around) {
      offset->side = expr::Side::after;
    }
  }
  return moment;
}

Order compare(const Moment& before, const Moment& after) {
  if (before == after) {
    return Order::same;
  }
  if (before.pick != after.pick || before.points.size() != after.points.size()) {
    return Order::unclear;
  }
  Order order = Order::same;
  for (std::size_t i = 0; i < before.points.size(); i++) {
    order = both(order, compare_points(before.points[i], after.points[i]));
  }
  return order;
}

bool same_anchor(const Point& a, const Point& b) {
  const expr::Anchor* from = expr::anchor(a);
  const expr::Anchor* to = expr::anchor(b);
  return from != nullptr && to != nullptr && same(*from, *to);
}

const Duration* distance(const Moment& moment) {
  if (moment.points.size() != 1) {
    return nullptr;
  }
  const auto* offset = std::get_if<expr::Offset>(&moment.points.front().place);
  return offset == nullptr ? nullptr : &offset->distance;
}

std::string difference(const Duration& before, const Duration& after) {
  const bool plain = before.high.empty() && after.high.empty() && before.low.size() == 1 &&
                     after.low.size() == 1 && before.low.front().unit == after.low.front().unit &&
                     before.bound == after.bound;
  if (!plain) {
    return "";
  }
  Duration apart = before;
  apart.bound = expr::Bound::exact;
  apart.low.front().count.millionths =
      std::abs(after.low.front().count.millionths - before.low.front().count.millionths);
  return expr::print(apart);
}

std::string difference(const Moment& before, const Moment& after) {
  const Duration* from = distance(before);
  const Duration* to = distance(after);
  const bool together = from != nullptr && to != nullptr &&
                        same_anchor(before.points.front(), after.points.front()) &&
                        side(before.points.front()) == side(after.points.front());
  return together ? difference(*from, *to) : "";
}

}  // namespace jc::diff
