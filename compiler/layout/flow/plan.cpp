#include "compiler/layout/flow/plan.h"

#include <map>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/place_rows.h"
#include "compiler/layout/flow/sort_links.h"

namespace jc::layout::flow {
namespace {

void place_gap_links(Planning& planning) {
  // Below each target's rail.
  std::map<std::size_t, double> used;
  for (std::size_t i = 0; i < planning.neighbours.size(); ++i) {
    GapLink& link = planning.plan.gap_links[i];
    const std::size_t from = planning.neighbours[i].from;
    const std::size_t to = planning.neighbours[i].to;
    const Rect start = planning.outer(from);
    const Rect end = planning.outer(to);
    link.from = {start.right(), planning.rail_of(from)};
    link.to = {end.x - 1, planning.rail_of(to)};
    link.bend = planning.bend_in(planning.stops[from].row, planning.stops[from].column);
    const double left = start.right() + link.bend +
                        planning.tracks_room(planning.stops[from].row, planning.stops[from].column, false);
    link.center =
        (left + link.to.x - planning.tracks_room(planning.stops[to].row, planning.stops[to].column, true)) /
        2;
    double& reach = used[to];
    reach += (link.marked ? kMarkerRadius : 0) + 6;
    link.label_top = link.to.y + reach;
    reach += link.label.height();
  }
}

void place_starts(Planning& planning) {
  for (std::size_t cell = 0; cell < planning.plan.cells.size(); ++cell) {
    const PlacedCell& placed = planning.plan.cells[cell];
    if (placed.any || !planning.graph.stages[placed.stage].start) {
      continue;
    }
    const Rect rect = planning.outer(cell);
    if (planning.starts_above(cell)) {
      const double x = rect.x + 26;
      planning.plan.starts.push_back({placed.stage, {x, rect.y - 22}, {x, rect.y - 1}});
    } else {
      const double y = planning.rail_of(cell);
      const double x = placed.rect.x - kStartReach + kMarkerRadius;
      planning.plan.starts.push_back({placed.stage, {x, y}, {rect.x - 1, y}});
    }
  }
}

// Cells of a column stand one after the other.
void place_joins(Planning& planning) {
  for (std::size_t cell = 1; cell < planning.stops.size(); ++cell) {
    const PlacedCell& upper = planning.plan.cells[cell - 1];
    const PlacedCell& lower = planning.plan.cells[cell];
    const bool together = !planning.stops[cell].open_above && !upper.any && !lower.any;
    const view::Join join = planning.graph.stages[lower.stage].join;
    if (together && upper.stage + 1 == lower.stage && join != view::Join::none) {
      planning.plan.joins.push_back({{lower.rect.center_x(), lower.rect.y - kStackGap / 2}, join});
    }
  }
}

}  // namespace

FlowPlan plan_flow(const view::FlowGraph& graph, double left, double top, std::size_t longest) {
  Planning planning = sort_links(graph, longest);
  place_across(planning, left);
  place_down(planning, top);
  place_gap_links(planning);
  place_starts(planning);
  place_joins(planning);
  return std::move(planning.plan);
}

}  // namespace jc::layout::flow
