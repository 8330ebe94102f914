// Who hands customers to whom, and from which stage to which.
#pragma once
#include <cstdint>
#include <vector>

#include "compiler/facts/stage_ways.h"
#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/wording.h"

namespace jc::view {

// The place in a graph of a stage of the ways.
StageIndex shown_index(std::uint32_t stage);

// `stages` stand in the order of the graph's, which have their owners. `ways` are null where there are steps
// alone, of which none leads to a stage.
void add_handoffs(const model::Entity& journey, const std::vector<model::Entity>& stages,
                  const facts::StageWays* ways, const Wording& wording, FlowGraph& graph);

}  // namespace jc::view
