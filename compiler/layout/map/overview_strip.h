// All stages of a long journey in one line, with the feelings over them: where the parts of a map stand that
// is drawn in rows, or on pages.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {

// `rows` are the columns of each row. As wide as asked, from `left`; of no height where there are no stages.
Band draw_overview(const view::JourneyMap& map, const std::vector<view::Span>& rows, double left,
                   double width);

// The columns that some pages show, and which those are.
struct PagedPart {
  view::Span columns;
  std::size_t first = 0;
  std::size_t last = 0;
};

// Where a lane stands: a page, or several, in each part; none where it has nothing there.
struct PagedLane {
  std::string title;
  std::vector<std::vector<std::size_t>> pages;
};

// The same for pages, with a table of contents under it: a lane in each row.
Band draw_contents(const view::JourneyMap& map, const std::vector<PagedPart>& parts,
                   const std::vector<PagedLane>& lanes, const board::LaneGrid& grid);

}  // namespace jc::layout::map
