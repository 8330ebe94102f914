// Variants of a journey in files of their own: whether they still are the journey they vary.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Where a journey is the variant of another for a tier, what of the framework differs: stages that are new,
// missing or in another order, milestones that are new or missing, milestones that count as reached on
// another criterion. Support may differ. Variants for a segment or persona are journeys of their own.
std::vector<Fact> framework_drift(Context& context, Entity journey);

}  // namespace jc::facts
