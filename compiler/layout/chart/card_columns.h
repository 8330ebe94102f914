// The columns in which Graphviz has put the cards of a tree.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/graph_layout.h"

namespace jc::layout::chart {

struct CardColumns {
  // Of every card.
  double width = 0;
  // Left ends of the columns, ascending.
  std::vector<double> lefts;
  // The column of each card.
  std::vector<std::size_t> of;

  std::size_t size() const { return lefts.size(); }
  double middle(std::size_t column) const { return lefts[column] + width / 2; }
};

CardColumns columns_of(const std::vector<Rect>& cards);

}  // namespace jc::layout::chart
