// What tiers promise that can't be meant: a stage that nothing ends, and less support that comes sooner.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// A tier leaves out every contact that produces the event its stage's exit waits for, at the stage itself or
// through the milestone that ends it. Told where the tier leaves the contact out.
std::vector<Fact> ends_left_out(Context& context, Entity journey);

// A milestone is due sooner, or a contingency is answered faster, in a tier than in the one above it. Tiers
// stand from much to little support, as the vocabulary lists them; those that call themselves low-touch come
// last.
std::vector<Fact> lower_tiers_sooner(Context& context, Entity journey);

}  // namespace jc::facts
