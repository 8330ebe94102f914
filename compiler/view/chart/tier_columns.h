// The heads of the tier comparison: which tiers there are, in which order, and what each is.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/model.h"
#include "compiler/view/chart/tier_chart.h"

namespace jc::view {

// The tiers that the journey speaks of, in the order in which vocabularies declare them, which is that of
// the offer; those that nobody has declared stand last.
std::vector<std::string_view> tiers_in_order(const model::Model& model, const model::Document& journey);

// `tier` is a name in `journey`.
TierColumn tier_column(const model::Model& model, const model::Document& journey, std::string_view tier);

}  // namespace jc::view
