// Says beside the lane of feelings whose each curve is.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/layout/map/feeling_places.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout::map {

// From the top of the lane, of which the name comes first.
double feelings_key_height(const view::MapFeelings& feelings, const FeelingPlaces& places);
void put_feelings_key(Group& group, const view::MapFeelings& feelings, const FeelingPlaces& places,
                      double left);

}  // namespace jc::layout::map
