// The gaps between the columns of a tree: on which track each line turns there, and how wide that makes them.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/chart/card_columns.h"
#include "compiler/layout/chart/line_way.h"
#include "compiler/layout/chart/metric_lines.h"

namespace jc::layout::chart {

// Between a card and the first track at its right.
inline constexpr double kArrow = 22;
// Between tracks.
inline constexpr double kTrack = 9;

struct LineGaps {
  // Of each gap: the tracks of its strands, and its width.
  std::vector<std::vector<std::size_t>> tracks;
  std::vector<double> widths;
};

// Sets the strands of the ways.
LineGaps gaps_of(std::vector<Way>& ways, const std::vector<Port>& ports, const CardColumns& columns,
                 const std::vector<MetricLink>& links);

}  // namespace jc::layout::chart
