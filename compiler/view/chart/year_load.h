// How much of everybody's time the rituals of a year take, month by month.
#pragma once
#include <array>
#include <optional>
#include <string>

#include "compiler/facts/working_time.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::view {

struct YearLoad {
  std::array<double, 12> dates{};
  // Of one who goes everywhere.
  std::array<double, 12> hours{};
  double all_dates = 0;
  double all_hours = 0;
  // Rituals that take place this year, and nobody said for how long.
  std::size_t unknown = 0;
};

YearLoad load_of(const GovernanceChart& chart);

// Hours of one time: those of a rate are shared out among the times that there are in its period.
std::optional<double> hours_each(const facts::Effort& effort, const expr::Cadence* cadence);

// Hours and, where there are few, minutes: `12 h`, `1:30 h`.
std::string hours_in_words(double hours);

}  // namespace jc::view
