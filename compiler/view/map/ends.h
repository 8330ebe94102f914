// Which stages of a journey follow from the one before them, and which only end it beside its way.
#pragma once
#include <vector>

#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/model/model.h"

namespace jc::layout {

// Sets `apart` and `aside` of the stages, which stand beside those of the flow.
void set_ends(const model::Entity& journey, const FlowGraph& flow, std::vector<MapStage>& stages);

}  // namespace jc::layout
