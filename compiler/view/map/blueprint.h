// Service blueprints: what the customer sees and does above, what makes it possible below, and the lines of
// interaction, visibility and internal interaction between them.
#pragma once
#include <vector>

#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// Whether the journey has items in a lane of a blueprint: physical evidence, front-stage, back-stage or
// support.
bool has_blueprint(const model::Entity& journey);

// As map_of, with the lanes of a blueprint. A step stands where its actor does: a customer's above the line
// of interaction; one of the team's front-stage where it has a channel to the customer, else back-stage.
JourneyMap blueprint_of(facts::Context& context, model::Entity journey, const Links& links);

}  // namespace jc::view
