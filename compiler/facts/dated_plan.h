// A journey of one customer, of which it is known on which day it begins: the days of the calendar on which
// everything is planned, for the plan that this customer gets.
#pragma once
#include <optional>
#include <vector>

#include "compiler/facts/planned_days.h"

namespace jc::facts {

// The first and the last day, the same one twice for a single day; `by` a day has no first.
struct DateWindow {
  std::optional<Day> first;
  std::optional<Day> last;
};

class DatedPlan {
 public:
  // Where `start` is nothing, the journey may say itself when it begins (`PlannedDays::start`).
  DatedPlan(const Model& model, const Entity& journey, std::optional<Day> start);

  // Whether any day is known.
  bool is_dated() const { return planned_.start().has_value(); }
  // Nothing where the moment hangs on something of which nobody knows when it comes, and where it is a date
  // itself, whose words tell it.
  std::optional<DateWindow> find(const expr::Moment& moment) const;
  // As the journey lists its stages.
  std::optional<DateWindow> stage(std::size_t number) const;

 private:
  std::optional<DateWindow> find(const expr::Point& point, int depth) const;
  std::optional<Day> day_of(const Root& root, int depth) const;

  Timeline timeline_;
  PlannedDays planned_;
};

}  // namespace jc::facts
