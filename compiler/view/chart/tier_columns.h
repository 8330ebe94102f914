// The heads of the tier comparison: which tiers there are, in which order, and what each is.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/layout/chart/tiers.h"
#include "compiler/model/model.h"

namespace jc::layout {

// The tiers that the journey speaks of, in the order in which vocabularies declare them, which is that of
// the offer; those that nobody has declared stand last.
std::vector<std::string_view> tiers_in_order(const model::Model& model, const model::Document& journey);

// `tier` is a name in `journey`.
TierColumn tier_column(const model::Model& model, const model::Document& journey, std::string_view tier);

}  // namespace jc::layout
