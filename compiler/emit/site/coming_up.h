// The meetings of the next weeks, for whoever opens the site on a Monday.
#pragma once
#include "compiler/emit/playbook/template.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::emit {

// What comes back more often than once a week is told once: day by day it would be all there is to read.
inline constexpr std::size_t kMostOfOne = 4;

// From `today` on, four weeks, the soonest first: `items` with `date`, `title`, `href`, `where` and `who`,
// with `often`, its rhythm, for what comes more than once a week, which is told once; and `more` where not
// all of them are shown. Only what is known to fall on a day. False where there is nothing.
Data coming_up(const view::GovernanceChart& chart, facts::Day today);

}  // namespace jc::emit
