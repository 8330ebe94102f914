// When the milestones of a map are due, counted from the journey's beginning, and the order that gives.
#pragma once
#include <vector>

#include "compiler/view/map/journey_map.h"
#include "compiler/facts/time_root.h"

namespace jc::layout {

// Fills in the day and what the ruler says of it, where it can be counted; both stay as they are where not.
void place_in_time(MapMilestone& shown, const model::Entity& milestone, const model::Entity& journey,
                   const model::Timeline& timeline);

// By day within a stage; those without one stay after the one they were written after.
void sort_by_day(std::vector<MapMilestone>& milestones);

}  // namespace jc::layout
