#include "compiler/layout/chart/line_gaps.h"

#include <algorithm>
#include <map>

#include "compiler/layout/chart/gap_tracks.h"

namespace jc::layout::chart {
namespace {

// Between columns, at least.
constexpr double kGap = 84;
// Between the last track and the cards at its right.
constexpr double kBefore = 18;

// Left of a column's cards, where labels stand.
double room_before(std::size_t column, const CardColumns& columns, const std::vector<MetricLink>& links) {
  double room = kBefore;
  for (const MetricLink& link : links) {
    if (columns.of[link.driver] == column && link.label_width > 0) {
      room = std::max(room, link.label_width + 26);
    }
  }
  return room;
}

// Lines that leave a card together are one strand in the gap there.
std::vector<std::vector<Strand>> strands_of(std::vector<Way>& ways, const std::vector<Port>& ports,
                                            std::size_t columns) {
  std::vector<std::vector<Strand>> strands(columns);
  std::map<std::size_t, std::size_t> of_port;
  for (Way& way : ways) {
    for (std::size_t gap = way.first; gap < way.last; gap++) {
      const std::size_t next = strands[gap].size();
      const std::size_t place =
          gap == way.first ? of_port.try_emplace(way.left_port, next).first->second : next;
      if (place == next) {
        strands[gap].push_back({way.left_height(gap, ports), {}});
      }
      strands[gap][place].rights.push_back(way.right_height(gap, ports));
      way.strands.push_back(place);
    }
  }
  return strands;
}

}  // namespace

LineGaps gaps_of(std::vector<Way>& ways, const std::vector<Port>& ports, const CardColumns& columns,
                 const std::vector<MetricLink>& links) {
  LineGaps gaps;
  for (const std::vector<Strand>& gap : strands_of(ways, ports, columns.size())) {
    gaps.tracks.push_back(tracks_of(gap));
    const std::vector<std::size_t>& tracks = gaps.tracks.back();
    const std::size_t last = tracks.empty() ? 0 : *std::max_element(tracks.begin(), tracks.end());
    const double before = room_before(gaps.tracks.size(), columns, links);
    gaps.widths.push_back(std::max(kGap, kArrow + kTrack * static_cast<double>(last) + before));
  }
  return gaps;
}

}  // namespace jc::layout::chart
