#include "compiler/layout/chart/time_scale.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace jc::layout::chart {
namespace {

// Minutes, hours, days, weeks, months and years as people count them.
constexpr double kSteps[] = {5.0 / 1440, 10.0 / 1440, 15.0 / 1440, 30.0 / 1440, 1.0 / 24, 2.0 / 24, 4.0 / 24,
                             8.0 / 24,   1,           2,           7,           14,       30,       60,
                             90,         180,         365,         730,         1825,     3650};
constexpr double kMostTicks = 12;
// So that what takes no time at all still has a scale.
constexpr double kShortest = 10.0 / 1440;

}  // namespace

TimeScale::TimeScale(double first, double last, double left, double width)
    : first_(first), last_(std::max(last, first + kShortest)), left_(left), width_(width) {
  per_day_ = width_ / (last_ - first_);
  // Two days and more are counted in days: "hour 96" is a sum that nobody does.
  const auto fits = [&](double step) {
    return (last_ - first_) / step <= kMostTicks && (step >= 1 || last_ - first_ < 2);
  };
  const auto found = std::find_if(std::begin(kSteps), std::end(kSteps), fits);
  step_ = found == std::end(kSteps) ? std::ceil((last_ - first_) / kMostTicks) : *found;
}

std::vector<double> TimeScale::ticks() const {
  std::vector<double> all;
  for (double tick = std::ceil(first_ / step_); tick * step_ <= last_ + 1e-9; tick++) {
    all.push_back(tick * step_);
  }
  return all;
}

}  // namespace jc::layout::chart
