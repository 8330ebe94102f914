// The lines of a metric tree: from the left side of each driver to the right side of what it moves, upright
// and level only. Lines of different drivers share no piece of their way, but for drivers that move one
// thing only: those come together before it.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/layout/graph_layout.h"

namespace jc::layout::chart {

struct MetricLink {
  // Places among the cards.
  std::size_t outcome = 0;
  std::size_t driver = 0;
  bool part = false;
  // Of the words above the line, beside the driver; 0 for none.
  double label_width = 0;
};

// Begins at the driver and ends at the outcome, or in another line that goes there.
struct MetricLine {
  // None where a metric moves itself.
  std::vector<Point> corners;
  bool arrow = true;
};

struct MetricLines {
  // Where the cards stand now: as high as Graphviz placed them, in columns as far apart as the lines need.
  std::vector<Rect> cards;
  double width = 0;
  // As the links.
  std::vector<MetricLine> lines;
};

// How high a card must be at least for all that begins and ends at it.
std::vector<double> heights_for(std::size_t cards, const std::vector<MetricLink>& links);

// `placed` has a column of equally wide cards for each rank, outcomes left of what moves them but in
// circles, and a route for each link, which says where it passes the cards between.
MetricLines lines_of(const GraphPlacement& placed, const std::vector<MetricLink>& links);

}  // namespace jc::layout::chart
