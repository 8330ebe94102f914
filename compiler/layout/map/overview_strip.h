// All stages of a long journey in one line, with the feelings over them: where the rows of a map below stand.
#pragma once
#include <vector>

#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {

// `rows` are the columns of each row. As wide as asked, from `left`; of no height where there are no stages.
Band draw_overview(const view::JourneyMap& map, const std::vector<view::Span>& rows, double left,
                   double width);

}  // namespace jc::layout::map
