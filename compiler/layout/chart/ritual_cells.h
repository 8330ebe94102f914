// What the table of rituals says of one beside its dates: who meets, and what for.
#pragma once
#include "compiler/layout/chart/table.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::layout::chart {

TableCell people_of(const view::RitualRow& ritual);
TableCell purpose_of(const view::RitualRow& ritual);

}  // namespace jc::layout::chart
