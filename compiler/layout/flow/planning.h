// A flow picture in the making: what is known of it so far, and what the steps of planning ask of that. The
// steps are sort_links (sort_links.h), place_across and place_down (place_rows.h), in this order.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "compiler/layout/flow/plan.h"

namespace jc::layout::flow {

// From a card's edge to the far side of its start marker.
inline constexpr double kStartReach = 44;

// The cells at both ends of a link between neighbours.
struct Neighbours {
  std::size_t from = 0;
  std::size_t to = 0;
};

struct Planning {
  const view::FlowGraph& graph;
  Grid grid;
  FlowPlan plan;
  // As plan.cells.
  std::vector<Stop> stops;
  // As plan.gap_links.
  std::vector<Neighbours> neighbours;
  // As plan.routed_links.
  std::vector<ChannelLine> lines;
  std::unique_ptr<ChannelRouter> router;
  // Height of the owners' bands in each row.
  std::vector<double> bands;

  // The cell that stands for a stage, or for "any stage" before it.
  std::size_t cell_of(view::StageIndex stage, bool any) const;
  std::vector<std::size_t> cells_in(std::size_t row, std::size_t column) const;
  // The label of a routed link, set as narrow as the column of kLabelWidths says.
  TextStack label_on(std::size_t line, std::size_t column) const;
  LabelSize label_size(std::size_t line, std::size_t column) const;
  // How far lines to neighbours change height in the gap behind a column.
  double bend_in(std::size_t row, std::size_t column) const;
  // What lines that run up or down beside a column take from the gap there.
  double tracks_room(std::size_t row, std::size_t column, bool at_left) const;
  // The cell with the second line of a successful end.
  Rect outer(std::size_t cell) const;
  // Lines between neighbours run at the middle of the owners' bands.
  double rail_of(std::size_t cell) const;
  // Whether the journey starts here and its marker stands above the card.
  bool starts_above(std::size_t cell) const;
};

}  // namespace jc::layout::flow
