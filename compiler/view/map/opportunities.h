// The opportunities of a journey on its map: each at its stages, or where the pain is that it would end.
#pragma once
#include <vector>

#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

// `all` are all columns: what has no place stands for the whole journey.
std::vector<MapItem> opportunities_of(const model::Model& model, const MapItems& items,
                                      const model::Entity& journey, const MapPlaces& places, Span all);

}  // namespace jc::view
