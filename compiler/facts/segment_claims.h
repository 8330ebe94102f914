// Two journeys, or two products, that speak to the same customers without knowing of each other.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Lifecycles that name the same segment, of one product or of none, where none is the variant, part, present
// or future of the other and no tier or persona tells them apart. Told at the later one.
std::vector<Fact> segments_claimed_twice(Context& context, Entity journey);

// The journeys say whose they are, segment by segment, and none of them is for this one.
bool is_unclaimed(Context& context, Entity segment);

// Contacts of journeys of two products that reach customers of one segment on the same day, counted from the
// same event. One for each pair of journeys and day.
std::vector<Fact> contacts_on_one_day(Context& context, Entity portfolio);

}  // namespace jc::facts
