// Whether a blueprint shows what stands behind its front.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Columns of a blueprint (its steps, stages without steps) with something on the front stage and nothing back
// stage or in support, all in one. What stands for several columns, or for the whole stage or journey, counts
// for each.
std::optional<Fact> front_without_back(Context& context, Entity journey);

}  // namespace jc::facts
