// What follows from what: changes that only come with another one are told under it.
#pragma once
#include <vector>

#include "compiler/diff/group.h"

namespace jc::diff {

// Fills in `caused_by`: shared names that come (or go) with what uses them, criteria that follow an inserted
// stage, what only a new (or removed) tier has. Fingerprints have to be there.
void find_causes(const Sides& sides, std::vector<Told>& all);

// Fills in the journeys that a change of a shared name reaches.
void find_journeys(const Sides& sides, std::vector<Told>& all);

}  // namespace jc::diff
