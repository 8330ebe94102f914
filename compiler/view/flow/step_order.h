// The order of a procedure of steps alone: which can be left out, and which stand side by side.
#pragma once
#include "compiler/view/flow/flow_graph.h"

namespace jc::view {

// Marks where customers begin and adds the ways from step to step. `stages` of the graph are steps.
void add_order_of_steps(FlowGraph& graph);

}  // namespace jc::view
