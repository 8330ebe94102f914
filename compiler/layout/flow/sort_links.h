// The first step of planning a flow: which cell each stage stands in, and which links go to the neighbour and
// which through the channels.
#pragma once
#include "compiler/layout/flow/planning.h"

namespace jc::layout::flow {

Planning sort_links(const view::FlowGraph& graph, std::size_t longest);

}  // namespace jc::layout::flow
