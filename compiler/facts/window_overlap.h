// Stages that come one after the other, by windows that say otherwise.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Windows that count from the same anchor and have more in common than the period at their border
// (`week 1..4` and `week 4..8` meet), where no `overlaps` says that the two run side by side. Told at the
// later window.
std::vector<Fact> overlapping_windows(Context& context, Entity journey);

}  // namespace jc::facts
