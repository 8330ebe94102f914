// Reads feelings and moments of truth off a journey: whose they are, and where they lie on the scale.
#pragma once
#include "compiler/facts/derived.h"
#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

MapFeelings feelings_of(facts::Context& context, const MapItems& items, const model::Entity& journey,
                        const MapPlaces& places);

}  // namespace jc::view
