// A curve of feelings small enough for a row of a table, as the map and the summary draw it large.
#pragma once
#include <optional>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::chart {

// Levels from 0 (worst) to 1 (best), one for each stage; where none is known the curve leaves the stage out.
// Needs one level at least.
void put_sparkline(Group& group, const std::vector<std::optional<double>>& levels, const Rect& place);

}  // namespace jc::layout::chart
