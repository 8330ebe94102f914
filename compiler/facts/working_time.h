// How much working time things take, and how often in a year: the one answer for pages, pictures, rules and
// the diff.
#pragma once
#include <optional>

#include "compiler/facts/work.h"

namespace jc::facts {

// What a meeting of that length takes, in hours: its days are working days of eight hours, its weeks have
// five of them; of a range the middle. Nothing for months and longer, which no meeting lasts.
std::optional<double> meeting_hours(const expr::Duration& duration);

// Whole weeks and months have round numbers a year, 52 and 12, and days that make whole weeks are these. 0
// where nobody can say it.
double times_a_year(const expr::Rhythm& rhythm);

struct WorkingTime {
  // Hours of one time, where somebody said so.
  std::optional<double> once;
  // Of a month, where it comes back: of several rhythms at once what they add up to, of those in turn what is
  // left in the end.
  std::optional<double> a_month;
};

// Of a contact or a meeting.
WorkingTime working_time(const model::Entity& subject);

// Of a rate such as `30 hours a week`; none of what is no rate, or not in time.
std::optional<double> hours_a_month(const Effort& effort);

// Of `15 accounts`, or `15 accounts per csm`; none of what is measured in anything else.
std::optional<double> accounts_in(const model::ValueView& quantity);

// A contact that comes back for many customers at once, as an office hour does: its time is spent once, not
// for each of them.
bool is_spent_once_for_all(const model::Entity& contact);

}  // namespace jc::facts
