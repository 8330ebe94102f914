// Draws the timeline of a journey: bars and marks at their days, on one scale.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/timeline_chart.h"

namespace jc::layout {

// Has sections.
Diagram lay_out_timeline(const view::TimelineChart& chart);

}  // namespace jc::layout
