// What the files of a workspace have in common, and which of their parts nobody looks after.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Some tier of the workspace says which segments it serves, and none of them serves this one. Tiers with
// conditions of their own may take its customers, so where there is one, nothing is said.
bool unserved(Context& context, Entity segment);

// The vocabularies that all journeys see.
std::vector<Entity> shared_vocabularies(Context& context);

}  // namespace jc::facts
