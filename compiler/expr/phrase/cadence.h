// Cadences such as `every 2 weeks on Tuesday`: how often something comes back, and whether that is clear.
#pragma once
#include "compiler/expr/phrase/criterion.h"

namespace jc::expr {

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// Which day within the period, as far as said.
struct DayRule {
  enum class Kind : std::uint8_t {
    unsaid,
    weekdays,
    nth_weekday,
    month_day,
    nth_day,
    nth_business_day,
    nth_week
  };
  Kind kind = Kind::unsaid;
  // For `weekdays` in the order of the week; for `nth_weekday` one.
  std::vector<Weekday> weekdays;
  // 1 is the first, -1 the last; the day's number for `month_day`.
  std::int32_t number = 0;
  Extent at;
  bool operator==(const DayRule&) const = default;
};

// One rhythm: `every 2 weeks`, `1..2 times a year`, `biweekly`, `as needed`.
struct Rhythm {
  // `two_ways` is a word with two meanings (`biweekly`); its prefix is in `low` (2 or 3), its unit in `unit`.
  // `each` comes back whenever what `from` names happens: `after each release`.
  enum class Kind : std::uint8_t { every, times, two_ways, as_needed, continuous, once, each };
  Kind kind = Kind::every;
  Bound bound = Bound::exact;
  // Every `low` to `high` units, or so many times a unit.
  std::int32_t low = 1;
  std::int32_t high = 1;
  Unit unit = Unit::weeks;
  DayRule day;
  // 1 to 12, of `yearly in January`.
  std::vector<std::uint8_t> months;
  // A word that weakens it, such as `ideally`.
  Name hedge;
  std::optional<Point> from;
  std::variant<std::monostate, Moment, Criterion> until;
  std::optional<Duration> lasting;
  // `word_at` is the rhythm without day and clauses: what a fix replaces.
  Extent at, word_at, until_at;
  bool operator==(const Rhythm&) const = default;
};

struct Cadence {
  // `weekly until live, then monthly` is in turn; `weekly or monthly` is two at once.
  bool in_turn = false;
  std::vector<Rhythm> rhythms;
  Extent at;
  bool operator==(const Cadence&) const = default;
};

// One thing that a cadence can mean.
struct Reading {
  // A whole cadence that says only this, to replace the text with.
  std::string text;
  // Time from one to the next in seconds, shortest and longest average; no `high` where it may never come
  // back.
  Length period;
};

// More than one reading: the cadence is ambiguous. `as needed` beside a rhythm adds no reading; rhythms in
// turn each count for their own time, so only words of two meanings make them ambiguous.
std::vector<Reading> readings(const Cadence& cadence);
// Time from one to the next of a rhythm that is clear; for one with two meanings from the shorter to the
// longer. Low 0 without high: no rhythm (`as needed`).
Length period(const Rhythm& rhythm);

}  // namespace jc::expr
