#include "compiler/view/chart/year_load.h"

#include <fmt/format.h>

#include <cmath>

namespace jc::view {
namespace {

using expr::Unit;

// 0 for what no meeting lasts.
double hours_in(Unit unit) {
  switch (unit) {
    case Unit::seconds:
      return 1.0 / 3600;
    case Unit::minutes:
      return 1.0 / 60;
    case Unit::hours:
    case Unit::business_hours:
      return 1;
    case Unit::days:
    case Unit::business_days:
      return 8;
    case Unit::weeks:
      return 40;
    default:
      return 0;
  }
}

std::optional<double> hours_in(const std::vector<expr::Amount>& amounts) {
  double sum = 0;
  for (const expr::Amount& amount : amounts) {
    if (hours_in(amount.unit) == 0) {
      return std::nullopt;
    }
    sum += amount.count.approximate() * hours_in(amount.unit);
  }
  return sum;
}

}  // namespace

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

std::optional<double> meeting_hours(const expr::Duration& duration) {
  const std::optional<double> low = hours_in(duration.low);
  const std::optional<double> high = duration.high.empty() ? low : hours_in(duration.high);
  if (!low || !high) {
    return std::nullopt;
  }
  return (*low + *high) / 2;
}

std::optional<double> hours_each(const facts::Effort& effort, const expr::Cadence* cadence) {
  const auto hours = effort.length == nullptr ? std::nullopt : meeting_hours(*effort.length);
  if (!effort.rate || !hours) {
    return hours;
  }
  const auto seconds = [](const expr::Cadence& rhythms) {
    const expr::Length length = expr::period(rhythms.rhythms.front());
    return length.high ? static_cast<double>(length.low + *length.high) / 2 : 0.0;
  };
  const double apart = cadence == nullptr || cadence->rhythms.empty() ? 0 : seconds(*cadence);
  return apart == 0 ? std::nullopt : std::optional(*hours * apart / seconds(*effort.rate));
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
