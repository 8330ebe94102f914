// Where the stages and steps of a journey stand on its map: which columns each is over.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/model.h"
#include "compiler/view/span.h"

namespace jc::view {

// A stage or step and the columns it stands over.
struct MapPlace {
  model::Entity entity;
  Span span;
};

// In the order of the journey: a stage, then its steps.
using MapPlaces = std::vector<MapPlace>;

// Of the stage or step of that id, or the other where there is none.
Span place_of(const MapPlaces& places, std::string_view id, Span otherwise);

// The columns of the stages or steps of these ids, in order and without gaps inside a run; none where none of
// them is there.
std::vector<Span> runs_over(const MapPlaces& places, const std::vector<std::string_view>& ids,
                            std::size_t columns);

}  // namespace jc::view
