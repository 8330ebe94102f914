#include "compiler/layout/chart/line_joint.h"

#include <algorithm>
#include <cmath>

namespace jc::layout::chart {
namespace {

// How far a line that joins another goes with it: the bend of its corner.
constexpr double kJoint = 16;

void cut(std::vector<Point>& corners, const Joining& joining, bool in_track, double before) {
  if (joining.below == 0) {
    corners.back().x += before - kJoint / 2;
  } else if (!in_track) {
    corners.back().x = corners[corners.size() - 2].x - kJoint;
  } else {
    corners.pop_back();
    Point& end = corners.back();
    const double begin = corners[corners.size() - 2].y;
    end.y = joining.below > 0 ? std::max(begin - kJoint, end.y) : std::min(begin + kJoint, end.y);
  }
}

}  // namespace

void join(std::vector<Joining> lines, double before) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Joining& a, const Joining& b) { return std::abs(a.below) > std::abs(b.below); });
  for (std::size_t i = 1; i < lines.size(); i++) {
    const bool in_track = std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Joining& other) { return other.below * lines[i].below > 0; });
    lines[i].line->arrow = false;
    cut(lines[i].line->corners, lines[i], in_track, before);
  }
}

}  // namespace jc::layout::chart
