// Quantities such as `70%`, `$100k` or `40 hours`, and what is promised with them: targets, effects, ranges.
#pragma once
#include "compiler/expr/phrase/moment.h"
#include "compiler/expr/rare.h"

namespace jc::expr {

enum class Measure : std::uint8_t { number, percent, points, currency, time, other };
enum class Sign : std::uint8_t { none, plus, minus };

// A measured number or range of numbers.
struct Quantity {
  Measure measure = Measure::number;
  Bound bound = Bound::exact;
  // A written sign makes it a change: `+6%` is relative to what was, `+6 points` is added. A minus that
  // merely stands before a value is in `low` and `high` too.
  Sign sign = Sign::none;
  // Unused for `time`, which is in `time` (without the sign).
  Decimal low, high;
  // The ISO 4217 code: `$` is USD, `€` EUR, `£` GBP, `¥` JPY, `₹` INR.
  std::string currency;
  Duration time;
  // For `other`: the word after the number, as in `15 accounts`.
  Name unit;
  // `30 hours a week`: the time unit; `15 accounts per csm`: the name.
  std::optional<Unit> per_unit;
  Name per_name;
  // `4.5/5`: where the scale ends.
  std::optional<Decimal> out_of;
  Extent at, number_at, unit_at;
  bool is_range() const { return measure == Measure::time ? !time.high.empty() : low != high; }
  // Speaks of a change in proportion to what was, as `+6%` does.
  bool is_relative() const { return sign != Sign::none && measure == Measure::percent; }
  bool operator==(const Quantity&) const = default;
};

// `0..100`, `75..`, `..50`, `-2 .. 1`, `10..20%`.
struct Range {
  // From the first to the second; the first may be the larger where something falls.
  std::optional<Decimal> low, high;
  bool percent = false;
  // Written as one number.
  bool single = false;
  Extent at, low_at, high_at;
  bool operator==(const Range&) const = default;
};

enum class Comparator : std::uint8_t {
  less,
  at_most,
  equal,
  not_equal,
  at_least,
  more,
  between,
  one_of,
  none_of
};

// `ttfv <= 30 days`, `adoption-rate >= 70% of power-users`, `csat from 3.9 to 4.4`, `nps +6 points`.
struct Target {
  // `tracked`: the metric alone, without anything to reach; `value` means nothing then.
  enum class Form : std::uint8_t { compared, from_to, changed, tracked };
  Form form = Form::compared;
  Name metric;
  bool metric_written = false;
  // For `compared`; `between` has its upper end in `upper`.
  Comparator comparator = Comparator::at_least;
  Extent comparator_at;
  // What is to be reached, or the change.
  Quantity value;
  Rare<Quantity> upper;
  // Where it started: the `from` of `from A to B` or of `>= B from A`.
  Rare<Quantity> baseline;
  // Empty text when nobody is named.
  Name group;
  Rare<Point> when;
  Extent at;
  bool operator==(const Target&) const = default;
};

// `ttfv -5 days`, `nrr +2%`, `csat from 3.9 to 4.4`: what an opportunity is expected to change.
struct Effect {
  Name metric;
  bool metric_written = false;
  // Signed, or the end of `from A to B`.
  Quantity change;
  Rare<Quantity> baseline;
  Name group;
  Extent at;
  bool operator==(const Effect&) const = default;
};

}  // namespace jc::expr
