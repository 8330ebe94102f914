// What stands above a map: its title and goal, whose journey it is, where it begins and ends, and who
// answers for it.
#pragma once
#include "compiler/view/map/items.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

// `kind` is what the picture is called, such as "Service blueprint"; by the journey's type where empty.
MapHeader header_of(facts::Context& context, const model::Entity& journey, const MapItems& items,
                    std::string_view kind = {});

}  // namespace jc::view
