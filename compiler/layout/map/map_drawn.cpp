#include "compiler/layout/map/map_drawn.h"

#include <algorithm>

namespace jc::layout::map {
namespace {

template <class T, class Same>
bool same(const std::vector<T>& a, const std::vector<T>& b, Same same) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool has_same_owner(const view::MapStage& a, const view::MapStage& b) {
  return a.owner == b.owner && a.owner_origin == b.owner_origin && a.owner_tone == b.owner_tone;
}

}  // namespace

bool DrawnMap::is_like(const view::JourneyMap& other) const {
  return map_.columns == other.columns && map_.usual == other.usual && map_.dense == other.dense &&
         map_.feelings.truths == other.feelings.truths &&
         same(map_.stages, other.stages, [](const view::MapStage& a, const view::MapStage& b) {
           return a.title == b.title && a.span == b.span && a.aside == b.aside;
         });
}

const PlacedBand* DrawnMap::facts_of(const view::JourneyMap& other) const {
  return map_.columns == other.columns && map_.header.facts == other.header.facts ? &bands_[0] : nullptr;
}

const PlacedBand* DrawnMap::stages_of(const view::JourneyMap& other) const {
  return map_.columns == other.columns && map_.stages == other.stages ? &bands_[1] : nullptr;
}

bool DrawnMap::has_content(const view::JourneyMap& other, std::size_t lane, std::size_t own_before) const {
  switch (other.lanes[lane].kind) {
    case view::LaneKind::feelings:
      return map_.feelings == other.feelings;
    case view::LaneKind::milestones:
      return map_.milestones == other.milestones;
    case view::LaneKind::owners:
      return map_.handoffs == other.handoffs && same(map_.stages, other.stages, has_same_owner);
    case view::LaneKind::own: {
      std::size_t own = 0;
      for (std::size_t i = 0; i < lane; i++) {
        own += map_.lanes[i].kind == view::LaneKind::own ? map_.lanes[i].items.size() : 0;
      }
      return own == own_before;
    }
    default:
      return true;
  }
}

const PlacedBand* DrawnMap::lane_of(const view::JourneyMap& other, std::size_t lane,
                                    std::size_t own_before) const {
  const bool same = lane < map_.lanes.size() &&
                    (other.lanes[lane].same_as == &map_.lanes[lane] || map_.lanes[lane] == other.lanes[lane]);
  return same && has_content(other, lane, own_before) ? &bands_[2 + lane] : nullptr;
}

}  // namespace jc::layout::map
