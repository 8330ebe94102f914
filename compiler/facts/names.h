// Names that a vocabulary declares and nobody uses, and departments that take no part in a journey.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// One for each kind of name of the vocabulary of which some are used nowhere, at the first of these. Every
// mention counts, those under a team's own `x-` keys too. Silent about what does its work by being declared:
// segments and tiers, plays and rituals, metrics with targets of their own, people with a role or team.
std::vector<Fact> unused_names(Context& context, Entity vocabulary);

// The teams of the vocabulary that, with their roles and people, take part in no journey of the workspace.
// One fact for all of them; nothing where no journey says who does what.
std::vector<Fact> idle_departments(Context& context, Entity vocabulary);

// "`a`, `b` and 3 more": at most five names.
std::string listed(const std::vector<Entity>& entities);
// A fact about all these entities of one list at once, told at the first of them.
Fact grouped(const Model& model, const Entity& vocabulary, KeyId key, const std::vector<Entity>& entities);

}  // namespace jc::facts
