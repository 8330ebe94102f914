// Who answers for something, by titles, as the facts about inheritance have it.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/inheritance.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/view/wording.h"

namespace jc::view {

// Of what counts as owner, each once; those that are `none` are left out.
std::vector<std::string> titles_of(const Wording& wording, const facts::Counting& owners);
// Its own or those it inherits, each once; nobody where that is `none`.
std::vector<std::string> owners_of(const Wording& wording, const model::Entity& entity);
// The same on one line, with commas; nothing where they are inherited.
std::string own_owners_of(const Wording& wording, const model::Entity& entity);
// Who gives and who takes: as the hand-off names them, else the owners of the stages it leaves and enters.
// `ways` are those of its journey.
std::vector<std::string> sides_of_handoff(const Wording& wording, const model::Entity& handoff,
                                          const facts::StageWays& ways);
// "Sales → CSM" for a hand-off without a title; empty where a side is not known, or both are the same.
std::string ends_of_handoff(const Wording& wording, const model::Entity& handoff,
                            const facts::StageWays& ways);

}  // namespace jc::view
