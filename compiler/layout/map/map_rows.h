// A long journey as rows of stages below each other in one picture, under a strip that shows all of it.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout::map {

// In one row, it would be wider than a reader can take in.
bool needs_rows(const view::JourneyMap& map);

Diagram draw_in_rows(const view::JourneyMap& map);

}  // namespace jc::layout::map
