// Opportunities by what they are worth and what they take, as a map: rows are impacts, columns are sizes.
#pragma once
#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/map_of_journey.h"

namespace jc::view {

// Whether any opportunity of the journey says its impact or its size: else there is nothing to sort by.
bool has_opportunity_grid(const model::Entity& journey);

JourneyMap opportunity_grid_of(facts::Context& context, const model::Entity& journey, const Links& links);

}  // namespace jc::view
