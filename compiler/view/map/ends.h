// Which stages of a journey follow from the one before them, and which only end it beside its way.
#pragma once
#include <vector>

#include "compiler/facts/stage_ways.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Sets `apart` and `aside` of the stages.
void set_ends(const facts::StageWays& ways, std::vector<MapStage>& stages);

}  // namespace jc::view
