// How wide the columns of a map are beside each other: where one of them holds many cards of a kind, they
// stand side by side rather than in a tower.
#pragma once
#include "compiler/view/map/journey_map.h"

namespace jc::view {

void weigh_columns(JourneyMap& map);

}  // namespace jc::view
