// Draws what `view/chart/metric_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/metric_chart.h"

namespace jc::layout {

// Uses Graphviz.
Diagram lay_out_metric_tree(const view::MetricTree& tree);

}  // namespace jc::layout
