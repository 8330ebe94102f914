// Who answers for an entity, once everything that may say so has been asked.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The values that name the owner of `entity`: its own `owner`, else `accountable` of its RACI or of its
// activities (a stage counts as owned when each of them has one), else those of the entity around it where
// the language passes owners on. An owner that is `none: <reason>` is that one value, and so is one that
// could not be read; empty where nobody owns it.
std::vector<ValueView> owner_values(Context& context, Entity entity);

// The names in `owner_values`, each once, in the order written. Empty for `none`.
std::vector<std::string_view> owner_set(Context& context, Entity entity);

}  // namespace jc::facts
