// Whether those who serve a tier have the time that its customers take.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Tiers of the journey in which one person has so many accounts (`ratio`) that the contacts of this journey
// alone, as often as they come back, take more hours a month than a person of that role has (`capacity`).
// What comes once, what is for many customers at once and what nobody gave an effort is not counted, so that
// it is never less than told.
std::vector<Fact> overbooked_tiers(Context& context, Entity journey);

}  // namespace jc::facts
