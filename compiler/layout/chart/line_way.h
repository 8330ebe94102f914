// How one line of a metric tree runs: from the card at its left through the columns between to the card at
// its right.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/chart/line_port.h"

namespace jc::layout::chart {

struct Way {
  // Columns of the card at its left, and of that at its right.
  std::size_t first = 0;
  std::size_t last = 0;
  // The outcome is the card at the right.
  bool backward = false;
  std::size_t left_port = 0;
  std::size_t right_port = 0;
  // In the columns between.
  std::vector<double> lanes;
  // In the gaps, from the left.
  std::vector<std::size_t> strands;

  bool is_drawn() const { return first < last; }
  // How high it enters the gap behind a column, and how high it leaves it.
  double left_height(std::size_t gap, const std::vector<Port>& ports) const {
    return gap == first ? ports[left_port].y : lanes[gap - first - 1];
  }
  double right_height(std::size_t gap, const std::vector<Port>& ports) const {
    return gap + 1 == last ? ports[right_port].y : lanes[gap - first];
  }
};

}  // namespace jc::layout::chart
