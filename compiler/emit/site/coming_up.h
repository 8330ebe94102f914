// The meetings of the next weeks, for whoever opens the site on a Monday.
#pragma once
#include "compiler/emit/playbook/template.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::emit {

// From `today` on, four weeks, the soonest first: `items` with `date`, `title`, `href`, `where` and `who`,
// and `more` where not all of them are shown. Only what is known to fall on a day. False where there is
// nothing.
Data coming_up(const view::GovernanceChart& chart, facts::Day today);

}  // namespace jc::emit
