// The hand-offs of a journey on its map: at which border each stands, and what it says there.
#pragma once
#include <vector>

#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

// `flow` is that of the same journey.
std::vector<MapHandoff> handoffs_of(const MapItems& items, const FlowGraph& flow,
                                    const model::Entity& journey, const MapPlaces& places);

}  // namespace jc::view
