// Statuses and plays on a map: over the stages that they name, else over all of the journey.
#pragma once
#include <vector>

#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

// `columns` is how many the map has: at least one.
std::vector<MapItem> statuses_over(const MapItems& items, const model::Entity& journey,
                                   const MapPlaces& places, std::size_t columns);
std::vector<MapItem> plays_over(const model::Model& model, const MapItems& items,
                                const model::Entity& journey, const MapPlaces& places, std::size_t columns);

}  // namespace jc::view
