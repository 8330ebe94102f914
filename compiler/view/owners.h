// Who answers for something, by titles, as the facts about inheritance have it.
#pragma once
#include <string>
#include <vector>

#include "compiler/view/wording.h"

namespace jc::view {

// Its own or those it inherits, each once; nobody where that is `none`.
std::vector<std::string> owners_of(const Wording& wording, const model::Entity& entity);
// The same on one line, with commas; nothing where they are inherited.
std::string own_owners_of(const Wording& wording, const model::Entity& entity);

}  // namespace jc::view
