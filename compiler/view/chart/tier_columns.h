// The heads of the tier comparison: what each tier is.
#pragma once
#include <string_view>

#include "compiler/model/model.h"
#include "compiler/view/chart/tier_chart.h"

namespace jc::view {

// `tier` is a name in `journey`.
TierColumn tier_column(const model::Model& model, const model::Document& journey, std::string_view tier);

}  // namespace jc::view
