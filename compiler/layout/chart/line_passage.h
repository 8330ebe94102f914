// Where long lines pass between the cards of a column.
#pragma once
#include <vector>

#include "compiler/layout/graph_layout.h"

namespace jc::layout::chart {

// The room between two cards, and the heights of the lines in it, from the top once they are spread. The
// lines are somebody else's.
struct Passage {
  double top = 0;
  double bottom = 0;
  std::vector<double*> lanes;

  // Apart from each other and from the cards, in the order they have.
  void spread();
  // As near to `wanted` as the neighbours of one of the lanes allow.
  void move(const double* lane, double wanted);

 private:
  double step() const;
};

// How high a route is at `x`; `otherwise` where it is never there.
double height_at(const GraphRoute& route, double x, double otherwise);

}  // namespace jc::layout::chart
