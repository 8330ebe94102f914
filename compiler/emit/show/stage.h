// What a terminal shows of each stage of a map, as cells.
#pragma once
#include <string>

#include "compiler/emit/show/cells.h"
#include "compiler/emit/show/curve.h"
#include "compiler/view/map/journey_map.h"

namespace jc::emit {

class ShowStages {
 public:
  ShowStages(const view::JourneyMap& map, bool ascii) : map_(map), ascii_(ascii) {}

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
  std::size_t stage_of(std::size_t column) const;
  bool is_whole(view::Span span) const;
  bool begins_in(view::Span span, std::size_t stage) const;
  void add(ShowCell& cell, view::LaneKind kind, const view::MapItem& item, std::string due = {}) const;
  ShowCell owners(std::size_t stage) const;

  const view::JourneyMap& map_;
  bool ascii_;
};

}  // namespace jc::emit
