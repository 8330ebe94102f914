// Draws the tree of a workspace's journeys: each with its curve in small and how it stands.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/journey_tree.h"

namespace jc::layout {

// Has journeys.
Diagram lay_out_journeys(const view::JourneyTree& tree);

}  // namespace jc::layout
