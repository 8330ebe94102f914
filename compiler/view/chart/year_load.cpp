#include "compiler/view/chart/year_load.h"

#include <fmt/format.h>

#include <cmath>

namespace jc::view {

YearLoad load_of(const GovernanceChart& chart) {
  YearLoad load;
  for (const RitualSection& section : chart.sections) {
    for (const RitualRow& ritual : section.rituals) {
      for (const int day : ritual.marks.days) {
        load.dates[chart.year.month_of(day)] += 1;
        load.hours[chart.year.month_of(day)] += ritual.hours.value_or(0);
      }
      const auto times = static_cast<double>(ritual.marks.days.size());
      load.all_dates += times;
      load.all_hours += times * ritual.hours.value_or(0);
      // Nobody has to come to a review.
      load.unknown += times > 0 && !ritual.hours && !ritual.review ? 1U : 0U;
    }
  }
  return load;
}

std::optional<double> hours_each(const facts::Effort& effort, const expr::Cadence* cadence) {
  const auto hours = effort.length == nullptr ? std::nullopt : facts::meeting_hours(*effort.length);
  if (!effort.rate || !hours) {
    return hours;
  }
  const double times =
      cadence == nullptr || cadence->rhythms.empty() ? 0 : facts::times_a_year(cadence->rhythms.front());
  return times == 0 ? std::nullopt
                    : std::optional(*hours * facts::times_a_year(effort.rate->rhythms.front()) / times);
}

std::string hours_in_words(double hours) {
  const auto minutes = static_cast<int>(std::lround(hours * 60));
  if (minutes >= 600) {
    return fmt::format("{} h", (minutes + 30) / 60);
  }
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60)
         : minutes < 60    ? fmt::format("{} min", minutes)
                           : fmt::format("{}:{:02} h", minutes / 60, minutes % 60);
}

}  // namespace jc::view
