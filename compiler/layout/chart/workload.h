// Draws what `view/chart/workload_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/workload_chart.h"

namespace jc::layout {

// Of a chart with roles.
Diagram lay_out_workload(const view::WorkloadChart& chart);

}  // namespace jc::layout
