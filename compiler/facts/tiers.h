// The one answer to which tiers a journey has: the index, the comparison, maps, playbooks and commands all
// ask here.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/model.h"

namespace jc::facts {

// The tiers that overlays and `tiers:` of the journey's parts name, and the others that stand in the same
// vocabulary as one of these: customers of a tier without an overlay get the framework. Of those that the
// journey does not name itself only the ones it is for, by its own `tiers` and `segments`. In the order in
// which vocabularies declare them, which is that of the offer; those that nobody has declared stand last.
// None where no part of the journey speaks of tiers: it is the same for all of them then.
std::vector<std::string_view> tiers_of(const model::Model& model, const model::Document& journey);

}  // namespace jc::facts
