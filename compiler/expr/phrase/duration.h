// Durations such as `2..3 weeks`: lengths of time that keep the unit they were written in.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/expr/phrase/name.h"
#include "compiler/expr/phrase/number.h"

namespace jc::expr {

// From short to long; `business_*` stand beside the unit they count.
enum class Unit : std::uint8_t {
  seconds,
  minutes,
  hours,
  business_hours,
  days,
  business_days,
  weeks,
  months,
  quarters,
  years
};

// A count of one unit.
struct Amount {
  Decimal count;
  Unit unit = Unit::days;
  Extent at, count_at, unit_at;
  bool operator==(const Amount&) const = default;
};

// How exactly a length is meant: `60+ days` and `at least 60 days` are at_least, `up to 5 days` at_most.
enum class Bound : std::uint8_t { exact, about, at_least, at_most };

struct Duration {
  Bound bound = Bound::exact;
  // What is added up: one amount, or several from long to short as in `1 hour 30 minutes`.
  std::vector<Amount> low;
  // The other end of `2..3 weeks`; empty where there is one length only.
  std::vector<Amount> high;
  Extent at;
  bool operator==(const Duration&) const = default;
};

// The shortest and the longest time a phrase can mean, in seconds. No `high`: without end.
struct Length {
  std::int64_t low = 0;
  std::optional<std::int64_t> high;
  double low_days() const { return static_cast<double>(low) / 86400.0; }
  // Call only when `high` is there.
  double high_days() const { return static_cast<double>(*high) / 86400.0; }
  bool operator==(const Length&) const = default;
};

// Conversions: minute 60 s, hour 60 min, day 24 h, week 7 d exactly. Gregorian calendar: n months are between
// the shortest and the longest run of n neighbouring months (1 month 28..31 days, 12 months 365..366), a
// quarter is 3 months, a year 12; parts of a month count 28..31 days a month. n business days are n + 2 *
// floor(n / 5) to n + 2 * ceil(n / 5) days (no public holidays), a business day has 8 business hours. `about`
// changes nothing. Lengths over 10,000 years are cut there.
Length length(const Duration& duration);
Length length(const Amount& amount);
// Every amount is counted in business days or business hours.
bool is_business_time(const Duration& duration);

}  // namespace jc::expr
