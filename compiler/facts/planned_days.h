// On which day of a journey things are planned: when its stages begin and end, as far as durations, windows
// and dates tell, and with them when a moment is that hangs on a stage, or on what begins or ends one.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/facts/calendar.h"
#include "compiler/facts/derived.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time_root.h"

namespace jc::facts {

// Days from the journey's start. Of a duration with two ends, and of months, the longer counts.
struct PlannedStage {
  std::optional<double> begin;
  std::optional<double> end;
};

// A window between two days; one of them where the other is not said.
struct PlannedTime {
  // What it counts from where that is not the journey's start.
  std::optional<Root> from;
  std::optional<double> first;
  std::optional<double> last;
};

class PlannedDays {
 public:
  // `start` is the day of one customer; without it the journey is asked.
  PlannedDays(const Model& model, const Entity& journey, std::optional<Day> start = std::nullopt);

  // As the journey lists them.
  const std::vector<PlannedStage>& stages() const { return planned_; }
  // The date on which the journey starts, where something says one: the milestone that days count from, or
  // the first stage. Everything with a date is then counted from it.
  std::optional<Day> start() const { return start_; }
  // Nothing where the moment cannot be counted from one thing.
  std::optional<PlannedTime> find(const expr::Moment& moment) const;

 private:
  std::optional<Day> date_of(const ValueView& moment) const;
  std::optional<Day> find_start(const Entity& journey) const;
  void plan(std::uint32_t stage);
  std::optional<double> begin_of(std::uint32_t stage) const;
  std::optional<double> end_of(std::uint32_t stage) const;
  PlannedTime settle(const Placed& placed) const;
  std::optional<double> day_of(const Root& root) const;
  std::optional<double> day_of_name(std::string_view name) const;

  Timeline timeline_;
  StageWays ways_;
  std::vector<PlannedStage> planned_;
  // Milestones of the journey and its stages.
  std::vector<Entity> milestones_;
  std::optional<Day> start_;
};

}  // namespace jc::facts
