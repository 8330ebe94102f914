// Reads feelings and moments of truth off a journey: whose they are, and where they lie on the scale.
#pragma once
#include <vector>

#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/items.h"
#include "compiler/facts/derived.h"

namespace jc::layout {

// A stage or step and the columns it stands over.
struct MapPlace {
  model::Entity entity;
  Span span;
};

MapFeelings feelings_of(model::Context& context, const MapItems& items, const model::Entity& journey,
                        const std::vector<MapPlace>& places);

}  // namespace jc::layout
