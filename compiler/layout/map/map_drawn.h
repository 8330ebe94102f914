// A map that was drawn, for maps that have bands in common with it: those of a journey's tiers.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout::map {

// A band where it stands in a picture.
struct PlacedBand {
  SharedGroup group;
  double top = 0;
  double height = 0;
};

// Bands are functions of what a map says: the same words for the same columns give the same band. So nothing
// is known here of tiers, or of what they may change.
class DrawnMap {
 public:
  // Bands are kept as they are drawn: the facts, the stages, then the lanes from the top; last the map.
  void keep(const PlacedBand& band) { bands_.push_back(band); }
  void keep(view::JourneyMap map) { map_ = std::move(map); }
  const view::JourneyMap& map() const { return map_; }

  // Of the other map, where they are the same as here; else null.
  const PlacedBand* facts_of(const view::JourneyMap& other) const;
  const PlacedBand* stages_of(const view::JourneyMap& other) const;
  // The same columns, by the same names, under stages of the same names: only then can lanes be the same.
  bool is_like(const view::JourneyMap& other) const;
  // Of a lane of a map that is like this one, where it is the same and in the same place; else null.
  // `own_before` is how many items there were in lanes of a team's own before it: they share a row of ids.
  const PlacedBand* lane_of(const view::JourneyMap& other, std::size_t lane, std::size_t own_before) const;

 private:
  bool has_content(const view::JourneyMap& other, std::size_t lane, std::size_t own_before) const;

  view::JourneyMap map_;
  std::vector<PlacedBand> bands_;
};

}  // namespace jc::layout::map
