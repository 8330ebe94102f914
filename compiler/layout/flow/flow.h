// Draws the flow of a journey: its stages from left to right, who owns them, what has to happen in them,
// how one leads to another, and how it all ends.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/layout/page.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout {

// Whether people could read it, and anybody wait for it: drawing time grows faster than the square of the
// distances between the stages that lead to each other, and a picture with thousands of lines is none.
bool is_drawable(const view::FlowGraph& graph);

// Every stage, milestone, transition, hand-off, contingency and status of `graph` is drawn exactly once; a
// transition or hand-off that names a stage which does not exist is left out. Uses Graphviz.
Diagram lay_out_flow(const view::FlowGraph& graph);

// The same on pages: where one is not enough, with rows so short that they are cut nowhere but between each
// other. The first is the whole as a map of the others.
std::vector<Diagram> lay_out_flow(const view::FlowGraph& graph, Page page);

// The same journey in Graphviz's language, for people who want to draw it their own way.
std::string dot_of(const view::FlowGraph& graph);

}  // namespace jc::layout
