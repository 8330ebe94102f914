// Decides where each stage of a flow stands: in which row, which column of it, and how far down in that
// column. Graphviz finds the ranks and the order within them; rows are cut so that a page stays readable.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

// A card, or the pill that stands for "any stage" before the stage it leads to.
struct Cell {
  view::StageIndex stage = 0;
  bool any = false;
};

using GridColumn = std::vector<Cell>;

struct GridRow {
  std::vector<GridColumn> columns;
  bool aside = false;  // ways out, below the journey proper
};

struct Grid {
  std::vector<GridRow> rows;
};

// Up to six columns fit an A4 page in landscape at a readable size; longer journeys are cut into rows of
// four to six, as even as can be.
inline constexpr std::size_t kLongestRow = 6;

// Every stage stands in exactly one cell; every stage that a `from any` transition leads to has one pill.
// `card_heights` is per stage, in pixels. No row has more than `longest` columns.
Grid arrange(const view::FlowGraph& graph, const std::vector<double>& card_heights,
             std::size_t longest = kLongestRow);

}  // namespace jc::layout::flow
