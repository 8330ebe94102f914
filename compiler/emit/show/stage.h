// What a terminal shows of each stage of a map, as cells.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compiler/emit/show/cells.h"
#include "compiler/emit/show/curve.h"
#include "compiler/view/map/journey_map.h"

namespace jc::emit {

class ShowStages {
 public:
  // `map` stays where it is for as long as this is asked.
  ShowStages(const view::JourneyMap& map, bool ascii);

  // Its name, owner, duration, and how the journey ends there.
  ShowCell head(std::size_t stage) const;
  ShowCell steps(std::size_t stage) const;
  // What begins in the stage; what goes on says to where.
  ShowCell cell(const view::MapLane& lane, std::size_t stage) const;
  // What belongs to the whole journey.
  ShowCell throughout(const view::MapLane& lane) const;
  ShowCell feelings(std::size_t stage) const;
  // Of the stages from `first` on, each `column` cells wide with one cell between them.
  Levels levels(std::size_t persona, std::size_t first, std::size_t count, std::size_t column) const;

 private:
  // Of each stage, what begins in it: thousands of stages are not to look through thousands of items each.
  using ByStage = std::vector<std::vector<std::size_t>>;
  template <class Items, class SpanOf>
  ByStage by_stage(const Items& items, SpanOf span_of) const;

  std::size_t stage_of(std::size_t column) const;
  bool is_whole(view::Span span) const;
  void add(ShowCell& cell, view::LaneKind kind, const view::MapItem& item, std::string due = {}) const;
  ShowCell owners(std::size_t stage) const;

  const view::JourneyMap& map_;
  bool ascii_;
  // The stage of each column.
  std::vector<std::size_t> stages_;
  std::map<const view::MapLane*, ByStage> items_;
  ByStage milestones_;
  ByStage handoffs_;
  ByStage feelings_;
  ByStage truths_;
};

}  // namespace jc::emit
