#include "compiler/layout/map/map_rows.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "compiler/layout/map/map_pages.h"
#include "compiler/layout/map/overview_strip.h"

namespace jc::layout::map {
namespace {

constexpr double kWidest = 1960;
constexpr double kRowWidth = 1900;
// Any width: columns are as wide as they need.
constexpr double kNatural = 1;

class RowsDrawing {
 public:
  explicit RowsDrawing(const view::JourneyMap& map) : map_(map), rows_(parts_of(map, kRowWidth)) {
    for (const view::Span row : rows_) {
      parts_.push_back(slice(map, row));
    }
  }

  Diagram draw() {
    std::vector<std::unique_ptr<Sheet>> sheets;
    double width = 0;
    for (const view::JourneyMap& part : parts_) {
      sheets.push_back(std::make_unique<Sheet>(part, kNatural));
      width = std::max(width, sheets.back()->width);
    }
    const auto widest = std::max_element(sheets.begin(), sheets.end(),
                                         [](const auto& a, const auto& b) { return a->width < b->width; });
    Sheet& first = **widest;
    stack_.add(map::draw_header(map_.header, first.grid));
    stack_.add(first.draw_facts());
    stack_.add(draw_overview(map_, rows_, first.grid.left(), first.grid.right() - first.grid.left()));
    Ids ids = first.ids;
    for (std::size_t i = 0; i < sheets.size(); i++) {
      sheets[i]->ids = ids;
      add_row(*sheets[i], i);
      ids = sheets[i]->ids;
    }
    Band legend = map::draw_legend(key_of(map_), first.grid);
    stack_.add(std::move(legend));
    return stack_.finish(map_, width);
  }

 private:
  void add_row(Sheet& sheet, std::size_t index) {
    Band stages = numbered(sheet.draw_stages(), index);
    if (index > 0) {
      move_by(stages.group, 0, kBetweenRows);
      stages.height += kBetweenRows;
    }
    stack_.add(std::move(stages));
    if (sheet.map.blueprint) {
      stack_.add(numbered(sheet.draw_all_lanes(), index));
      return;
    }
    for (const view::MapLane& lane : sheet.map.lanes) {
      stack_.add(sheet.draw_lane(lane));
    }
  }

  const view::JourneyMap& map_;
  std::vector<view::Span> rows_;
  std::vector<view::JourneyMap> parts_;
  Stack stack_;
};

}  // namespace

bool needs_rows(const view::JourneyMap& map) {
  const board::LaneGrid grid = grid_of(map, board::kMargin, kNatural);
  return map.columns.size() > 1 && grid.right() + board::kMargin > kWidest;
}

Diagram draw_in_rows(const view::JourneyMap& map) { return RowsDrawing(map).draw(); }

}  // namespace jc::layout::map
