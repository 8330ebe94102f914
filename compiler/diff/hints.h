// What a reviewer would go and look for: what a change leaves as it was and may have forgotten, and which
// tier it puts behind another.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/group.h"

namespace jc::diff {

// Of times that were promised: the same promise elsewhere, what customers are told in words, tiers that
// change places. Of targets: whether customers know the figure. Fingerprints and causes have to be there.
std::vector<Hint> find_hints(const Sides& sides, const std::vector<Told>& all);

}  // namespace jc::diff
