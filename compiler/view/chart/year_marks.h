// The days of a year's picture on which something that comes back takes place, as far as what is written
// tells them.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/recurrence.h"

namespace jc::view {

// The twelve months that a picture shows, from the one that its day is in.
struct YearShown {
  // In words: "2026", or "June 2026 to May 2027".
  std::string name = "1970";
  // Its ends: twice "2026", or "June 2026" and "May 2027".
  std::string first = name;
  std::string last = name;
  // After a number of dates: "in 2026", "in 12 months".
  std::string within = "in 1970";
  // Days from the first one, from 0: where each month begins, and where the last one ends.
  std::array<int, 13> months{};
  std::array<std::string, 12> month_names;
  facts::Day begin;

  int length() const { return months.back(); }
  // From 0.
  std::size_t month_of(int day) const;
};

YearShown year_from(facts::Month month);

struct YearMarks {
  // Days of the year that is shown, from 0, ascending.
  std::vector<int> days;
  // The days are known. Else the rhythm is, and the marks are spread evenly: one in the middle of each
  // period.
  bool fixed = false;
  // Counted in plain days, so that Saturdays and Sundays are among them.
  bool weekends = false;
  // There may be more or fewer of them.
  expr::Bound bound = expr::Bound::exact;
  // Why there are no marks, where there are none.
  std::string instead;
};

// `first` is the first time, from which the others are counted; `words` is the cadence as people read it.
YearMarks marks_in_year(const expr::Cadence& cadence, const std::string& words,
                        std::optional<facts::Start> first, const YearShown& year);

}  // namespace jc::view
