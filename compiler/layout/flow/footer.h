// The top and bottom of the flow picture: title and goal; the conditions that cut across stages; and a
// key to the signs that occur.
#pragma once
#include <map>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

// All draw from (left, top) within `width` and return the bottom; nothing to show leaves `top` as it is.
double put_header(Group& group, const view::FlowGraph& graph, double left, double top, double width);
double put_statuses(Group& group, const view::FlowGraph& graph, double left, double top, double width);

// The roles that occur in the picture, each with the tone it has first.
using Signs = std::map<view::Role, int>;

std::vector<KeyEntry> key_of(const Signs& signs);
// From a line at `top`.
double put_key(Group& group, const std::vector<KeyEntry>& key, double left, double top, double width);

}  // namespace jc::layout::flow
