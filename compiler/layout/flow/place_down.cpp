#include <algorithm>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/place_rows.h"

namespace jc::layout::flow {
namespace {

// Between rows where no channel is needed.
constexpr double kRowGap = 44;
// Room above a row for start markers.
constexpr double kStartAbove = 38;

// How far below a cell's rail the label of the lines that lead to it reaches.
double label_reach(const Planning& planning, std::size_t cell) {
  double reach = 0;
  for (std::size_t i = 0; i < planning.neighbours.size(); ++i) {
    const GapLink& link = planning.plan.gap_links[i];
    if (planning.neighbours[i].to == cell && (!link.label.empty() || link.marked)) {
      reach += (link.marked ? kMarkerRadius : 0) + 6 + link.label.height();
    }
  }
  return reach;
}

// A card is as tall as its own words: one that a neighbour's paragraph stretches would be mostly empty.
double place_column_down(Planning& planning, std::size_t row, std::size_t column, double top) {
  const std::vector<std::size_t> cells = planning.cells_in(row, column);
  double y = top;
  double reach = top;
  for (std::size_t cell : cells) {
    PlacedCell& placed = planning.plan.cells[cell];
    placed.rect.y = placed.any ? y + (planning.bands[row] - kPillHeight) / 2 : y;
    placed.rect.height = placed.any ? kPillHeight : placed.card.height;
    const double bottom = placed.rect.bottom() + placed.card.notes_height;
    const double labels = planning.rail_of(cell) + label_reach(planning, cell);
    reach = std::max({reach, bottom, labels});
    y = std::max(bottom + kStackGap, labels + 24);
  }
  return reach;
}

double place_row_down(Planning& planning, std::size_t row, double top) {
  const std::size_t columns = planning.grid.rows[row].columns.size();
  double bottom = top;
  for (std::size_t column = 0; column < columns; ++column) {
    bottom = std::max(bottom, place_column_down(planning, row, column, top));
  }
  return bottom;
}

}  // namespace

void place_down(Planning& planning, double top) {
  std::vector<double> channel_tops;
  double y = top;
  for (std::size_t row = 0; row < planning.grid.rows.size(); ++row) {
    const double channel = planning.router->channel_heights()[row];
    const double spare = row == 0 ? 0 : std::max(0.0, kRowGap - channel);
    channel_tops.push_back(y + spare / 2);
    y += channel + spare;
    for (std::size_t cell = 0; cell < planning.stops.size(); ++cell) {
      if (planning.stops[cell].row == row && planning.starts_above(cell)) {
        y += kStartAbove;
        break;
      }
    }
    y = place_row_down(planning, row, y);
  }
  channel_tops.push_back(y);
  planning.plan.bottom = y + planning.router->channel_heights().back();
  for (std::size_t i = 0; i < planning.stops.size(); ++i) {
    Stop& stop = planning.router->stops()[i];
    const Rect rect = planning.outer(i);
    stop.top = rect.y;
    stop.bottom = rect.bottom();
    stop.rail = planning.rail_of(i);
  }
  const std::vector<ChannelRoute> routes = planning.router->route(channel_tops);
  for (std::size_t i = 0; i < routes.size(); ++i) {
    planning.plan.routed_links[i].route = routes[i];
    if (routes[i].column > 0) {
      planning.plan.routed_links[i].label = planning.label_on(i, routes[i].column);
    }
  }
}

}  // namespace jc::layout::flow
