// Which improvement ideas are still open, which come first, and which would help in a stage.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Done or rejected.
bool is_over(const Entity& opportunity);

// It was due before the as-of day, and is not over.
bool is_late(const Context& context, const Entity& opportunity);

// Open ones first; of these what brings most, and of that what is least work. What says neither stands in the
// middle; equals keep their order.
std::vector<Entity> in_order_of_worth(std::vector<Entity> opportunities);

// All of a journey that name the stage, or would end a pain in it.
std::vector<Entity> opportunities_in(const Entity& stage);

}  // namespace jc::facts
