// Stages that belong to somebody in every tier, though not in the framework.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The owners that the overlays name for the stage, or for the journey as a whole; nothing unless every tier
// there is, of the journey's overlays and of the vocabulary it sees, names one.
std::vector<ValueView> owners_by_tier(Context& context, Entity stage);

}  // namespace jc::facts
