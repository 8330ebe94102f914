// When the milestones of a map are due, counted from the journey's beginning, and the order that gives.
#pragma once
#include <vector>

#include "compiler/facts/time_root.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Fills in the day and what the ruler says of it, where it can be counted; both stay as they are where not.
void place_in_time(MapMilestone& shown, const model::Entity& milestone, const facts::Timeline& timeline);

// By day within a stage; those without one stay after the one they were written after.
void sort_by_day(std::vector<MapMilestone>& milestones);

}  // namespace jc::view
