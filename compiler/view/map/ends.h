// Which stages of a journey follow from the one before them, and which only end it beside its way.
#pragma once
#include <vector>

#include "compiler/facts/stage_ways.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Sets `apart` and `aside` of the stages.
void set_ends(const facts::StageWays& ways, std::vector<MapStage>& stages);

// Of each stage of a journey (or of each step, where it has no stages) whether it only ends it beside its
// way.
std::vector<bool> ends_aside(facts::Context& context, const model::Entity& journey, std::size_t count);

}  // namespace jc::view
