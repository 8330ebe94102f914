#include <algorithm>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/place_rows.h"

namespace jc::layout::flow {
namespace {

// Of all cards.
struct Edges {
  double left = 0;
  double right = 0;
};

// Beside notes, for so many lines.
double strip_for(int lines) {
  return lines == 0 ? 0 : std::min(kPortStrip + (lines - 1) * kLinePitch, kPortStripMost);
}

// Cards of a row have bands of one height; notes are full width unless lines have to pass beside them.
void settle_cards(Planning& planning) {
  planning.bands.assign(planning.grid.rows.size(), kBandHeight);
  for (std::size_t i = 0; i < planning.plan.cells.size(); ++i) {
    planning.bands[planning.stops[i].row] =
        std::max(planning.bands[planning.stops[i].row], planning.plan.cells[i].card.band_height);
  }
  for (std::size_t i = 0; i < planning.plan.cells.size(); ++i) {
    PlacedCell& cell = planning.plan.cells[i];
    if (cell.any) {
      continue;
    }
    if (cell.card.notes_height > 0) {
      cell.options.strip = strip_for(planning.router->ends_at(i, Side::below));
    }
    cell.options.band_height = planning.bands[planning.stops[i].row];
    if (cell.options.strip > 0 ||
        (!cell.options.unowned && cell.card.band_height != cell.options.band_height)) {
      cell.card = measure_card(planning.graph.stages[cell.stage],
                               handoffs_on_card(planning.graph, cell.stage), cell.options);
    }
    const int sides =
        std::max(planning.router->ends_at(i, Side::left), planning.router->ends_at(i, Side::right));
    cell.card.height = std::max(
        cell.card.height, planning.bands[planning.stops[i].row] / 2 + ChannelRouter::depth_of_sides(sides));
  }
}

double gap_after(const Planning& planning, std::size_t row, std::size_t column) {
  double text = kGapMinimum - 20;
  for (std::size_t i = 0; i < planning.neighbours.size(); ++i) {
    const Stop& from = planning.stops[planning.neighbours[i].from];
    if (from.row == row && from.column == column) {
      text = std::max({text, planning.plan.gap_links[i].label.width(),
                       planning.plan.gap_links[i].marked ? 4 * kMarkerRadius : 0.0});
    }
  }
  return text + 20 + planning.bend_in(row, column) + planning.tracks_room(row, column, false) +
         planning.tracks_room(row, column + 1, true);
}

void place_row_across(Planning& planning, Edges& cards, std::size_t row, const std::vector<double>& gaps) {
  double x = cards.left;
  const std::size_t count = planning.grid.rows[row].columns.size();
  for (std::size_t column = 0; column < count; ++column) {
    double width = 0;
    for (std::size_t cell : planning.cells_in(row, column)) {
      planning.plan.cells[cell].rect.x = x;
      width = std::max(width, planning.plan.cells[cell].rect.width);
    }
    cards.right = std::max(cards.right, x + width);
    if (column + 1 < count) {
      x += width + (planning.grid.rows[row].aside ? gap_after(planning, row, column) : gaps[column]);
    }
  }
}

// Columns of the journey proper stand under one another in all rows.
Edges place_columns(Planning& planning, double left) {
  const bool marked = std::any_of(planning.graph.stages.begin(), planning.graph.stages.end(),
                                  [](const view::FlowStage& stage) { return stage.start; });
  const bool gutter = planning.router->left_gutter() > 24;
  Edges cards;
  cards.left = left + std::max(marked ? kStartReach : 0.0, gutter ? planning.router->left_gutter() : 0.0);
  cards.right = cards.left;
  std::vector<double> gaps;
  for (std::size_t row = 0; row < planning.grid.rows.size(); ++row) {
    if (planning.grid.rows[row].aside) {
      continue;
    }
    for (std::size_t column = 0; column + 1 < planning.grid.rows[row].columns.size(); ++column) {
      if (gaps.size() <= column) {
        gaps.push_back(kGapMinimum);
      }
      gaps[column] = std::max(gaps[column], gap_after(planning, row, column));
    }
  }
  for (std::size_t row = 0; row < planning.grid.rows.size(); ++row) {
    place_row_across(planning, cards, row, gaps);
  }
  return cards;
}

}  // namespace

void place_across(Planning& planning, double left) {
  settle_cards(planning);
  const Edges cards = place_columns(planning, left);
  for (std::size_t i = 0; i < planning.stops.size(); ++i) {
    Stop& stop = planning.router->stops()[i];
    const Rect rect = planning.outer(i);
    stop.left = rect.x;
    stop.right = rect.right();
    // Room for a start marker at the left of the upper edge.
    const bool marked =
        !planning.plan.cells[i].any && planning.graph.stages[planning.plan.cells[i].stage].start;
    stop.above_left = rect.x + (marked ? 56 : 20);
    stop.above_right = rect.right() - 20;
    const double strip = planning.plan.cells[i].options.strip;
    stop.below_left = strip > 0 ? rect.right() - strip + 12 : rect.x + 20;
    stop.below_right = rect.right() - (strip > 0 ? 14 : 20);
  }
  const auto measure = [&](std::size_t line, std::size_t column) {
    return planning.label_size(line, column);
  };
  planning.router->assign_lanes(cards.left, std::max(cards.right, left + kContentMinimum), measure);
  planning.plan.width = planning.router->right_reach() - left;
}

}  // namespace jc::layout::flow
