// Which lanes a map shows, and in which order, when somebody chose.
#pragma once
#include <string>
#include <vector>

#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Keeps the lanes named, in that order: names of the table in lanes.h, or of a team's own lanes as keys of
// the file or as titles. Without names, those that are shown by default. Names of nothing are passed over.
void choose_lanes(JourneyMap& map, const std::vector<std::string>& names);

// Whether any lane of the kind can be among those: what nobody will see need not be made.
bool may_show(LaneKind kind, const std::vector<std::string>& names);

}  // namespace jc::view
