#include "compiler/layout/chart/line_passage.h"

#include <algorithm>

namespace jc::layout::chart {
namespace {

// Between lines, where there is room.
constexpr double kLane = 7;
// Straight pieces in place of a curve.
constexpr int kSteps = 16;

Point point_of(Point from, const Piece& piece, double t) {
  const double s = 1 - t;
  if (!piece.curved) {
    return {s * from.x + t * piece.to.x, s * from.y + t * piece.to.y};
  }
  const double first = 3 * s * s * t;
  const double second = 3 * s * t * t;
  return {s * s * s * from.x + first * piece.control1.x + second * piece.control2.x + t * t * t * piece.to.x,
          s * s * s * from.y + first * piece.control1.y + second * piece.control2.y + t * t * t * piece.to.y};
}

}  // namespace

double Passage::step() const {
  return std::min(kLane, (bottom - top) / (static_cast<double>(lanes.size()) + 1));
}

void Passage::spread() {
  std::stable_sort(lanes.begin(), lanes.end(), [](const double* a, const double* b) { return *a < *b; });
  double least = top + step();
  for (std::size_t i = 0; i < lanes.size(); i++) {
    const double most = bottom - step() * static_cast<double>(lanes.size() - i);
    *lanes[i] = std::clamp(*lanes[i], least, std::max(least, most));
    least = *lanes[i] + step();
  }
}

void Passage::move(const double* lane, double wanted) {
  const auto at = static_cast<std::size_t>(std::find(lanes.begin(), lanes.end(), lane) - lanes.begin());
  const double least = (at == 0 ? top : *lanes[at - 1]) + step();
  const double most = (at + 1 == lanes.size() ? bottom : *lanes[at + 1]) - step();
  *lanes[at] = std::clamp(wanted, least, std::max(least, most));
}

double height_at(const GraphRoute& route, double x, double otherwise) {
  Point begin = route.start;
  for (const Piece& piece : route.pieces) {
    Point from = begin;
    for (int i = 1; i <= kSteps; i++) {
      const Point to = point_of(begin, piece, static_cast<double>(i) / kSteps);
      if ((from.x - x) * (to.x - x) <= 0 && from.x != to.x) {
        return from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x);
      }
      from = to;
    }
    begin = piece.to;
  }
  return otherwise;
}

}  // namespace jc::layout::chart
