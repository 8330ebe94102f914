// The top and bottom of the flow picture: title and goal; the conditions that cut across stages; and a
// legend of the signs that occur.
#pragma once
#include <map>

#include "compiler/layout/diagram.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

// All draw from (left, top) within `width` and return the bottom; nothing to show leaves `top` as it is.
double put_header(Group& group, const view::FlowGraph& graph, double left, double top, double width);
double put_statuses(Group& group, const view::FlowGraph& graph, double left, double top, double width);

// The roles that occur in the picture, each with the tone it has first.
using Signs = std::map<view::Role, int>;

double put_legend(Group& group, const Signs& roles, double left, double top, double width);

}  // namespace jc::layout::flow
