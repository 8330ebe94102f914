// Reads feelings and moments of truth off a journey: whose they are, and where they lie on the scale.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// A stage or step and the columns it stands over.
struct MapPlace {
  model::Entity entity;
  Span span;
};

MapFeelings feelings_of(facts::Context& context, const MapItems& items, const model::Entity& journey,
                        const std::vector<MapPlace>& places);

}  // namespace jc::view
