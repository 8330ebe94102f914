// How a journey is today beside how it should be, as one map: both curves, and what goes, comes and changes.
#pragma once
#include <optional>

#include "compiler/view/map/map_of_journey.h"

namespace jc::view {

// The current journey that this one starts from, by its `based-on`; false where there is none.
model::Entity current_of(const model::Model& model, const model::Entity& journey);

// Steps, or stages where either side has none, are laid side by side by their ids, else by their titles.
JourneyMap compare_map_of(facts::Context& context, model::Entity before, model::Entity after,
                          const Links& links);

}  // namespace jc::view
