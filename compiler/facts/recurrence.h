// On which days something comes that comes back: what a cadence says of the calendar, for the rule about
// first dates and for everything that shows a year.
#pragma once
#include <optional>
#include <vector>

#include "compiler/facts/calendar.h"
#include "compiler/facts/derived.h"

namespace jc::facts {

// The rhythm may take place on that day. Only what is certain is refused: which of a quarter's Mondays is
// meant depends on where the quarter begins, and a public holiday moves a business day, by up to seven of
// them, to later (the last one of a month to earlier).
bool may_fall_on(const expr::Rhythm& rhythm, Day day);
// The first day after `day` on which it may; nothing where a year has none.
std::optional<Day> next_day(const expr::Rhythm& rhythm, Day day);

// When something takes place for the first time, from which the other times are counted.
struct Start {
  // Where only the month is known, its first day.
  Day day;
  bool whole = true;
};
// Of a date as written, which may be a month alone; nothing where it is no date.
std::optional<Start> start_of(const ValueView& date);

// The days within a stretch of the calendar. All of them may be days of the rhythm.
struct Recurrence {
  // Ascending.
  std::vector<Day> days;
  // These are the days. Else the rhythm is known and the days are not: they are spread evenly.
  bool fixed = false;
  // Counted in plain days, so that Saturdays and Sundays are among them.
  bool weekends = false;
  // `at_least` and `at_most`: there may be more of them, or fewer.
  expr::Bound bound = expr::Bound::exact;
  // No rhythm on the calendar, so there are no days: `as needed`, until something happens to a customer, two
  // meanings.
  bool irregular = false;
  // It begins only after the stretch.
  bool later = false;
  // It ended before the stretch.
  bool over = false;
};

// From `begin` to the day before `end`.
Recurrence recurrence(const expr::Cadence& cadence, std::optional<Start> first, Day begin, Day end);

}  // namespace jc::facts
