// Whether customers are handed over where the owner changes.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What hands customers of `stage` over to the next stage of the list: its own `handoff`, one of the next
// stage that names both, or one of the journey that fits by stages or by owners. Empty where nothing does.
std::vector<ValueView> handoffs_to_next(Context& context, Entity stage);

// The owners of `stage` and of the next stage are two sets that share nobody, and no hand-off lies between.
// Nothing for stages without owners, ends, stages side by side and stages for different customers.
std::optional<Fact> owner_change(Context& context, Entity stage);

}  // namespace jc::facts
