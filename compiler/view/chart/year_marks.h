// The days of a year on which something that comes back takes place, as far as what is written tells them.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/expr/phrase/cadence.h"

namespace jc::view {

struct YearMarks {
  // Days from January 1, from 0, ascending.
  std::vector<int> days;
  // The days are known. Else the rhythm is, and the marks are spread evenly: one in the middle of each
  // period.
  bool fixed = false;
  // Counted in plain days, so that Saturdays and Sundays are among them.
  bool weekends = false;
  // No rhythm on the calendar, so there are no marks: `as needed`, until something happens to a customer, two
  // meanings.
  bool irregular = false;
  // It starts after the year.
  bool later = false;
};

// `first` is the first time, from which the others are counted.
YearMarks marks_in_year(const expr::Cadence& cadence, std::optional<expr::Date> first, int year);

int days_in_year(int year);
// January is 1; December's end is the first day of month 13.
int first_day_of_month(int year, int month);

}  // namespace jc::view
