// Whether customers are handed over where the owner changes.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What hands customers of `stage` over to the next stage that the list leads to: its own `handoff`, one of
// the next stage that names both, or one of the journey that fits by stages or by owners. Empty where nothing
// does.
std::vector<ValueView> handoffs_to_next(Context& context, Entity stage);

}  // namespace jc::facts
