// The columns of a map with the stages above them: a column for each step, one for a stage without steps.
#pragma once
#include <vector>

#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

struct MapColumns {
  std::vector<MapColumn> columns;
  std::vector<MapStage> stages;
  MapPlaces places;
};

// `flow` is that of the same journey.
MapColumns columns_of(const MapItems& items, const FlowGraph& flow, const model::Entity& journey);

}  // namespace jc::view
