// Fills in what a journey map shows from a journey of the model.
#pragma once
#include <string>
#include <vector>

#include "compiler/model/effective.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

struct MapOptions {
  // Names of lanes, of the table in lanes.h or a team's own, in the order wanted; all that have content where
  // empty.
  std::vector<std::string> lanes;
  // For customers, who are not told how we sort them and our maps.
  bool outside = false;
};

// Whether there is anything to draw: a journey with stages or steps.
bool has_map(const model::Entity& journey);

// All of it, with every lane that has content, those that are not shown by default too.
JourneyMap everything_of(facts::Context& context, model::Entity journey, const Links& links);

// `journey` is the root of a journey document, as written or as a tier's copy. Names that resolve are shown
// by their titles; what could not be read is left out. Only lanes with content are there.
JourneyMap map_of(facts::Context& context, model::Entity journey, const Links& links,
                  const MapOptions& options = {});

// The map of a tier's copy, with `changes` as effective_into tells them. Lanes of which it is known without
// a look that they are the same as in `framework`, which has to stay, have no items of their own but point
// to those. Links have to lead to the same places.
JourneyMap tier_map_of(facts::Context& context, model::Entity journey, const Links& links,
                       const MapOptions& options, const JourneyMap& framework,
                       const model::TierChanges& changes);

}  // namespace jc::view
