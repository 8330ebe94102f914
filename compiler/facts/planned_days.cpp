#include "compiler/facts/planned_days.h"

#include <algorithm>

#include "compiler/facts/read_as.h"

namespace jc::facts {

namespace {

constexpr double kSecondsInDay = 86400;

std::optional<double> days(const std::optional<std::int64_t>& seconds) {
  return seconds ? std::optional(static_cast<double>(*seconds) / kSecondsInDay) : std::nullopt;
}

std::optional<double> sum(const std::optional<double>& a, double b) {
  return a ? std::optional(*a + b) : std::nullopt;
}

std::optional<double> longest(const Entity& stage) {
  const auto* duration = read_as<expr::Duration>(stage.find("duration"_key));
  return duration == nullptr ? std::nullopt : days(expr::length(*duration).high);
}

// Both from one place, or it cannot be said which comes first.
bool same_place(const PlannedTime& a, const PlannedTime& b) { return a.from == b.from; }

}  // namespace

PlannedDays::PlannedDays(const Model& model, const Entity& journey, std::optional<Day> start)
    : timeline_(model, journey), ways_(ways_between_stages(journey)) {
  planned_.resize(ways_.stages.size());
  const auto keep = [&](const Entity& around) {
    for (const Entity& milestone : around.children("milestones"_key)) {
      milestones_.push_back(milestone);
    }
  };
  keep(journey);
  for (const Entity& stage : ways_.stages) {
    keep(stage);
  }
  start_ = start ? start : find_start(journey);
  for (std::uint32_t stage = 0; stage < ways_.stages.size(); stage++) {
    plan(stage);
  }
}

// The day on which the moment begins, where that is a date.
std::optional<Day> PlannedDays::date_of(const ValueView& value) const {
  const auto* moment = read_as<expr::Moment>(value);
  if (moment == nullptr || moment->points.empty()) {
    return std::nullopt;
  }
  const auto placed = timeline_.place(moment->points.front());
  if (!placed || placed->root.kind != Root::Kind::calendar || !(placed->window.low || placed->window.high)) {
    return std::nullopt;
  }
  const std::int64_t seconds = placed->window.low ? *placed->window.low : *placed->window.high;
  return facts::day_of(expr::date_of(seconds / static_cast<std::int64_t>(kSecondsInDay)));
}

std::optional<Day> PlannedDays::find_start(const Entity& journey) const {
  const std::string_view name = journey.text("starts-at"_key);
  for (const Entity& milestone : milestones_) {
    if (!name.empty() && (milestone.id() == name || awaited(milestone.find("done-when"_key)) == name)) {
      return date_of(milestone.find("due"_key));
    }
  }
  return ways_.starts.size() == 1 ? date_of(ways_.stages[ways_.starts.front()].find("window"_key))
                                  : std::nullopt;
}

void PlannedDays::plan(std::uint32_t stage) {
  PlannedStage& planned = planned_[stage];
  if (const expr::Moment* window = read_as<expr::Moment>(ways_.stages[stage].find("window"_key))) {
    if (const auto found = find(*window); found && !found->from) {
      planned = {found->first, found->last};
    }
  }
  if (!planned.begin) {
    planned.begin = begin_of(stage);
  }
  if (!planned.end) {
    planned.end = end_of(stage);
  }
  if (planned.begin && planned.end && *planned.end < *planned.begin) {
    planned.end.reset();
  }
}

std::optional<double> PlannedDays::begin_of(std::uint32_t stage) const {
  if (std::find(ways_.starts.begin(), ways_.starts.end(), stage) != ways_.starts.end()) {
    return 0;
  }
  for (std::uint32_t before = 0; before < stage; before++) {
    if (ways_.next[before] == stage && !ways_.overlap(before, stage)) {
      return planned_[before].end;
    }
  }
  return std::nullopt;
}

// By its duration, else when that is due which ends it.
std::optional<double> PlannedDays::end_of(std::uint32_t stage) const {
  if (const auto length = longest(ways_.stages[stage])) {
    return sum(planned_[stage].begin, *length);
  }
  const std::string_view awaited_there = awaited(ways_.stages[stage].find("exit"_key));
  for (const Entity& milestone : milestones_) {
    const auto* due = read_as<expr::Moment>(milestone.find("due"_key));
    if (!awaited_there.empty() && due != nullptr &&
        (milestone.id() == awaited_there || awaited(milestone.find("done-when"_key)) == awaited_there)) {
      const auto found = find(*due);
      return found && !found->from ? found->last : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<PlannedTime> PlannedDays::find(const expr::Moment& moment) const {
  std::optional<PlannedTime> all;
  for (const expr::Point& point : moment.points) {
    const auto placed = timeline_.place(point);
    if (!placed) {
      return std::nullopt;
    }
    const PlannedTime one = settle(*placed);
    if (!all) {
      all = one;
      continue;
    }
    if (!same_place(*all, one)) {
      return std::nullopt;
    }
    const bool earlier = moment.pick == expr::Moment::Pick::earlier;
    if (moment.pick == expr::Moment::Pick::span) {
      all->last = one.last ? one.last : one.first;
    } else if (all->last && one.last && earlier == (*one.last < *all->last)) {
      all = one;
    }
  }
  return all && (all->first || all->last) ? all : std::nullopt;
}

PlannedTime PlannedDays::settle(const Placed& placed) const {
  PlannedTime found{std::nullopt, days(placed.window.low), days(placed.window.high)};
  if (timeline_.is_start(placed.root)) {
    return found;
  }
  if (placed.root.kind == Root::Kind::calendar && start_) {
    const auto day = static_cast<double>(start_->time_since_epoch().count());
    return {std::nullopt, sum(found.first, -day), sum(found.last, -day)};
  }
  if (const auto day = day_of(placed.root)) {
    return {std::nullopt, sum(found.first, *day), sum(found.last, *day)};
  }
  found.from = placed.root;
  return found;
}

std::optional<double> PlannedDays::day_of(const Root& root) const {
  if (root.kind != Root::Kind::named) {
    return std::nullopt;
  }
  if (root.entity && root.entity.kind() == Kind::stage) {
    const std::uint32_t stage = ways_.index(root.entity);
    if (stage == StageWays::kNone) {
      return std::nullopt;
    }
    return root.edge == expr::Edge::end ? planned_[stage].end : planned_[stage].begin;
  }
  return day_of_name(root.entity ? root.entity.id() : root.name);
}

// What a stage begins or ends with happens then; what shows that a milestone is reached, when that is due.
std::optional<double> PlannedDays::day_of_name(std::string_view name) const {
  for (std::size_t stage = 0; stage < planned_.size(); stage++) {
    if (planned_[stage].end && awaited(ways_.stages[stage].find("exit"_key)) == name) {
      return planned_[stage].end;
    }
    if (planned_[stage].begin && awaited(ways_.stages[stage].find("entry"_key)) == name) {
      return planned_[stage].begin;
    }
  }
  for (const Entity& milestone : milestones_) {
    if (awaited(milestone.find("done-when"_key)) == name) {
      const auto* due = read_as<expr::Moment>(milestone.find("due"_key));
      return due == nullptr ? std::nullopt : timeline_.day_or_before(*due);
    }
  }
  return std::nullopt;
}

}  // namespace jc::facts
