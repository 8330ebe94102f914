// Which stages of a journey follow from the one before them, and which only end it beside its way.
#pragma once
#include <vector>

#include "compiler/model/model.h"
#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Sets `apart` and `aside` of the stages, which stand beside those of the flow.
void set_ends(const model::Entity& journey, const FlowGraph& flow, std::vector<MapStage>& stages);

}  // namespace jc::view
