// Names and words that the workspace shares and a journey gives a meaning of its own.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Metrics, attributes, segments and tiers of a journey's own vocabulary that a shared vocabulary has as well,
// and words of `terms` that another vocabulary puts in another way. One for each name, at the later one.
std::vector<Fact> redefined_names(Context& context, Entity vocabulary);

}  // namespace jc::facts
