// For whom and by whom something is, as attributes that the script of a page filters by.
#pragma once
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace jc::emit {

// ` data-role="|Champion|Support|"` and its like for channels, tiers and personas, each with a space before
// it; values are titles. Empty where nothing is said. `sides` are who gives and who takes a hand-off.
std::string facets_of(const model::Model& model, const model::Entity& entity,
                      std::vector<std::string> sides = {});

}  // namespace jc::emit
