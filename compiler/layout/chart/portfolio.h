// Draws what `view/chart/portfolio_chart.h` holds.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/portfolio_chart.h"

namespace jc::layout {

Diagram lay_out_portfolio(const view::PortfolioChart& chart);

}  // namespace jc::layout
