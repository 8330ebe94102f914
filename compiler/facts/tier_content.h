// What tiers give to customers: whether two of them differ at all, and where a digital one costs people's
// time.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Pairs of tiers that the journey names and of which customers get exactly the same: the same stages,
// contacts, owners and times. Told at the later one. Nothing where the tiers themselves say that they differ
// in who supports these customers or what is included.
std::vector<Fact> same_tiers(Context& context, Entity journey);

// The tier calls itself low-touch, digital or self-serve.
bool is_low_touch(const Entity& tier);

// One person speaks to many customers at once, by the words of its id and title: a webinar, office hours.
bool is_for_a_group(const Entity& touchpoint);

// The tiers that a touchpoint is for and that call themselves low-touch, tech-touch, digital or self-serve in
// id, title or model. Empty where it is for all tiers, or for a group (a webinar, office hours).
std::vector<std::string> low_touch_tiers(Context& context, Entity touchpoint);

}  // namespace jc::facts
