// Turns days into places along an axis, and says where its ticks stand.
#pragma once
#include <vector>

namespace jc::layout::chart {

class TimeScale {
 public:
  // From the day `first` to `last`, drawn from `left` over `width`.
  TimeScale(double first, double last, double left, double width);
  double x(double day) const { return left_ + (day - first_) * per_day_; }
  // Between ticks, in days: such that there are no more than a dozen.
  double step() const { return step_; }
  // In days, each a whole number of steps.
  std::vector<double> ticks() const;
  double left() const { return left_; }
  double right() const { return left_ + width_; }

 private:
  double first_;
  double last_;
  double left_;
  double width_;
  double per_day_;
  double step_;
};

}  // namespace jc::layout::chart
