// Draws what `view/chart/governance_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::layout {

Diagram lay_out_governance(const view::GovernanceChart& chart);

}  // namespace jc::layout
