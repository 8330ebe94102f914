// Draws what `view/chart/tier_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/tier_chart.h"

namespace jc::layout {

Diagram lay_out_tiers(const view::TierChart& chart);

}  // namespace jc::layout
