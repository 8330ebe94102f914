// Who answers for an entity, once everything that may say so has been asked.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The values that name the owner of `entity`, as inheritance.h has it. An owner that is `none: <reason>` is
// that one value, and so is one that could not be read; empty where nobody owns it.
std::vector<ValueView> owner_values(Context& context, Entity entity);

// The names in `owner_values`, each once, in the order written. Empty for `none`.
std::vector<std::string_view> owner_set(Context& context, Entity entity);

}  // namespace jc::facts
