// The lanes that a journey adds under `lanes`: those of a blueprint by their name, all others a team's own.
#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

class OwnLanes {
 public:
  // `places` are all places of the map, over `columns`; they and `items` outlive this.
  OwnLanes(const MapItems& items, const MapPlaces& places, std::size_t columns)
      : items_(items), places_(places), columns_(columns) {}

  // What the entity, which stands over `span`, says under `lanes`.
  void add(const model::Entity& entity, Span span);

  // In the order in which they are declared, whichever has the first item.
  std::vector<MapLane> own;
  // Of a blueprint.
  std::map<LaneKind, std::vector<MapItem>> classic;

 private:
  void add_item(std::string_view lane, const model::Entity& item, Span span);
  MapLane& own_lane(std::string_view name);

  const MapItems& items_;
  const MapPlaces& places_;
  std::size_t columns_;
};

}  // namespace jc::view
