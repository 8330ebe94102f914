// Which lanes of a tier's map are those of the framework's.
#pragma once
#include "compiler/model/effective.h"
#include "compiler/view/map/lanes.h"

namespace jc::view {

// Whether the columns of the maps are the same, and what stands in them speaks of the same things by the same
// words: only then can lanes be told to be the same before they are filled in.
bool has_same_columns(const model::TierChanges& changes);

// Whether the tier changes nothing that lanes of this kind show. Never for lanes that show what is worked out
// of several things: owners, milestones, feelings. What a lane shows follows from its
// name, and from the last columns of its line in lanes.cpp; a test asks about each field of overlays.
bool is_same_lane(LaneKind kind, const model::TierChanges& changes);

}  // namespace jc::view
