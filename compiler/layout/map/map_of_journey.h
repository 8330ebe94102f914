// Fills in what a journey map shows from a journey of the model.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/flow_of_journey.h"
#include "compiler/layout/map/journey_map.h"

namespace jc::layout {

struct MapOptions {
  // Names of lanes, of the table in lanes.h or a team's own, in the order wanted; all that have content where
  // empty.
  std::vector<std::string> lanes;
};

// Whether there is anything to draw: a journey with stages or steps.
bool has_map(const model::Entity& journey);

// All of it, with every lane that has content, those that are not shown by default too.
JourneyMap everything_of(model::Context& context, model::Entity journey, const Link& link);

// `journey` is the root of a journey document, as written or as a tier's copy. Names that resolve are shown
// by their titles; what could not be read is left out. Only lanes with content are there.
JourneyMap map_of(model::Context& context, model::Entity journey, const Link& link,
                  const MapOptions& options = {});

}  // namespace jc::layout
