#include "compiler/layout/flow/planning.h"

#include <algorithm>

#include "compiler/layout/board/flow_measures.h"

namespace jc::layout::flow {
namespace {

// How far the second line of a successful end stands out.
constexpr double kEndLine = 4;
// Around a label on a line.
constexpr double kHaloPadding = 5;

}  // namespace

std::size_t Planning::cell_of(view::StageIndex stage, bool any) const {
  for (std::size_t cell = 0; cell < plan.cells.size(); ++cell) {
    if (plan.cells[cell].stage == stage && plan.cells[cell].any == any) {
      return cell;
    }
  }
  return SIZE_MAX;
}

std::vector<std::size_t> Planning::cells_in(std::size_t row, std::size_t column) const {
  std::vector<std::size_t> found;
  for (std::size_t cell = 0; cell < stops.size(); ++cell) {
    if (stops[cell].row == row && stops[cell].column == column) {
      found.push_back(cell);
    }
  }
  return found;
}

TextStack Planning::label_on(std::size_t line, std::size_t column) const {
  const bool loop = lines[line].from == lines[line].to;
  const double width = loop ? std::min(kSelfLabelWidth, kLabelWidths[column]) : kLabelWidths[column];
  return label_of(plan.links[plan.routed_links[line].link], graph, width, false);
}

LabelSize Planning::label_size(std::size_t line, std::size_t column) const {
  const TextStack label = label_on(line, column);
  if (label.empty()) {
    return {};
  }
  return {label.width() + 2 * kHaloPadding, label.height() + kHaloPadding};
}

double Planning::bend_in(std::size_t row, std::size_t column) const {
  for (const Neighbours& pair : neighbours) {
    const Stop& from = stops[pair.from];
    const bool here = from.row == row && from.column == column;
    if (here && (cells_in(row, column).size() > 1 || cells_in(row, column + 1).size() > 1)) {
      return kGapCurve;
    }
  }
  return 0;
}

double Planning::tracks_room(std::size_t row, std::size_t column, bool at_left) const {
  const int tracks = router->tracks_beside(row, column, at_left);
  return tracks > 0 ? 4 + kLinePitch * tracks : 0;
}

Rect Planning::outer(std::size_t cell) const {
  const PlacedCell& placed = plan.cells[cell];
  const bool doubled = !placed.any && graph.stages[placed.stage].terminal == view::Terminal::success;
  const double out = doubled ? kEndLine : 0;
  const Rect& rect = placed.rect;
  return {rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out};
}

double Planning::rail_of(std::size_t cell) const {
  const PlacedCell& placed = plan.cells[cell];
  return placed.any ? placed.rect.center_y() : placed.rect.y + bands[stops[cell].row] / 2;
}

bool Planning::starts_above(std::size_t cell) const {
  const Stop& stop = stops[cell];
  return !plan.cells[cell].any && graph.stages[plan.cells[cell].stage].start &&
         !(stop.column == 0 && stop.row == 0);
}

}  // namespace jc::layout::flow
