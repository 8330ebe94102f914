#include "compiler/layout/chart/sparkline.h"

#include <algorithm>

#include "compiler/layout/board/curve.h"

namespace jc::layout::chart {
namespace {

constexpr double kDot = 5;
// Of the level that is neither good nor bad.
constexpr double kNeutral = 0.5;

view::Role role_of(double level) {
  return level > 0.6 ? view::Role::gain : level < 0.4 ? view::Role::pain : view::Role::emotion;
}

}  // namespace

void put_sparkline(Group& group, const std::vector<std::optional<double>>& levels, const Rect& place) {
  const double inset = kDot / 2 + 1;
  const double step =
      (place.width - 2 * inset) / static_cast<double>(std::max<std::size_t>(levels.size(), 1));
  const auto y_of = [&](double level) {
    return place.bottom() - inset - std::clamp(level, 0.0, 1.0) * (place.height - 2 * inset);
  };
  group.elements.push_back(board::straight({place.x, y_of(kNeutral)}, {place.right(), y_of(kNeutral)},
                                           view::Role::rule, Line::solid, 1));
  std::vector<Point> points;
  for (std::size_t i = 0; i < levels.size(); i++) {
    if (levels[i]) {
      points.push_back({place.x + inset + (static_cast<double>(i) + 0.5) * step, y_of(*levels[i])});
    }
  }
  if (points.size() > 1) {
    Path curve = board::monotone_curve(points);
    curve.role = view::Role::persona;
    curve.tone = 0;
    curve.line_width = 1.75;
    group.elements.push_back(std::move(curve));
  }
  std::size_t next = 0;
  for (const auto& level : levels) {
    if (level) {
      const Point at = points[next++];
      group.elements.push_back(Box{Shape::circle,
                                   {at.x - kDot / 2, at.y - kDot / 2, kDot, kDot},
                                   0,
                                   role_of(*level),
                                   -1,
                                   Line::solid,
                                   1});
    }
  }
}

}  // namespace jc::layout::chart
