// Draws what `view/chart/raci_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/raci_chart.h"

namespace jc::layout {

Diagram lay_out_raci(const view::RaciChart& chart);

}  // namespace jc::layout
