#include "compiler/view/chart/date_words.h"

#include <fmt/format.h>

#include "compiler/view/chart/year_marks.h"

namespace jc::view {

std::string date_in_words(facts::Day day) {
  const std::chrono::year_month_day date(day);
  const std::string_view weekday = facts::name(facts::weekday_of(day));
  // A year that is shown from that month on begins with its name.
  const YearShown year = year_from(facts::month_of(day));
  return fmt::format("{} {} {} {}", weekday.substr(0, 3), static_cast<unsigned>(date.day()),
                     year.month_names.front(), static_cast<int>(date.year()));
}

}  // namespace jc::view
