// What can be reached along the ways between stages: which stages customers get to, and where they can't go
// on.
#pragma once
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

// Fills in `reachable`, `cut_off` and `dead_end` from the rest.
void find_reach(StageWays& stages);

}  // namespace jc::facts
