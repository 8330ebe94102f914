// Lines that come together before the card they all end at.
#pragma once
#include <vector>

#include "compiler/layout/chart/metric_lines.h"

namespace jc::layout::chart {

struct Joining {
  MetricLine* line = nullptr;
  // How far below the port of its outcome it comes to the track that all share; negative above it.
  double below = 0;
};

// Dashes upon dashes would be no dashes: what several share is drawn by the one from farthest away, and the
// others end where they have joined it. `before` is how far from the card the track is at least.
void join(std::vector<Joining> lines, double before);

}  // namespace jc::layout::chart
