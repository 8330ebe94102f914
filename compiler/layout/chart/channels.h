// Draws what `view/chart/channel_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/channel_chart.h"

namespace jc::layout {

Diagram lay_out_channels(const view::ChannelChart& chart);

}  // namespace jc::layout
