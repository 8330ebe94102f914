#include "compiler/layout/board/curve.h"

#include <algorithm>
#include <cmath>

namespace jc::layout::board {
namespace {

std::vector<Point> growing(const std::vector<Point>& points) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (kept.empty() || point.x >= kept.back().x + 1) {
      kept.push_back(point);
    }
  }
  return kept;
}

std::vector<double> slopes_at(const std::vector<Point>& points) {
  const std::size_t pieces = points.size() - 1;
  std::vector<double> width(pieces);
  std::vector<double> secant(pieces);
  for (std::size_t i = 0; i < pieces; i++) {
    width[i] = points[i + 1].x - points[i].x;
    secant[i] = (points[i + 1].y - points[i].y) / width[i];
  }
  std::vector<double> slope(points.size(), 0);
  for (std::size_t i = 1; i < pieces; i++) {
    if (secant[i - 1] * secant[i] <= 0) {
      continue;
    }
    const double before = 2 * width[i] + width[i - 1];
    const double after = width[i] + 2 * width[i - 1];
    slope[i] = (before + after) / (before / secant[i - 1] + after / secant[i]);
  }
  slope.front() = secant.front();
  slope.back() = secant.back();
  return slope;
}

// The point `distance` from `from` towards `to`.
Point towards(Point from, Point to, double distance) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  const double share = length > 0 ? std::min(distance / length, 0.5) : 0;
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

}  // namespace

Path monotone_curve(const std::vector<Point>& all) {
  Path path;
  const std::vector<Point> points = growing(all);
  if (points.empty()) {
    return path;
  }
  path.start = points.front();
  if (points.size() < 2) {
    return path;
  }
  const std::vector<double> slope = slopes_at(points);
  for (std::size_t i = 0; i + 1 < points.size(); i++) {
    const Point a = points[i];
    const Point b = points[i + 1];
    const double third = (b.x - a.x) / 3;
    path.pieces.push_back(
        {true, {a.x + third, a.y + slope[i] * third}, {b.x - third, b.y - slope[i + 1] * third}, b});
  }
  return path;
}

Point point_of(Point from, const Piece& piece, double share) {
  const double rest = 1 - share;
  if (!piece.curved) {
    return {from.x * rest + piece.to.x * share, from.y * rest + piece.to.y * share};
  }
  const auto mix = [&](double a, double b, double c, double d) {
    return a * rest * rest * rest + 3 * b * rest * rest * share + 3 * c * rest * share * share +
           d * share * share * share;
  };
  return {mix(from.x, piece.control1.x, piece.control2.x, piece.to.x),
          mix(from.y, piece.control1.y, piece.control2.y, piece.to.y)};
}

Path rounded_polygon(const std::vector<Point>& corners, double radius) {
  Path path;
  path.closed = true;
  const std::size_t count = corners.size();
  for (std::size_t i = 0; i < count; i++) {
    const Point corner = corners[i];
    const Point enter = towards(corner, corners[(i + count - 1) % count], radius);
    const Point leave = towards(corner, corners[(i + 1) % count], radius);
    if (i == 0) {
      path.start = enter;
    } else {
      path.pieces.push_back({false, {}, {}, enter});
    }
    path.pieces.push_back(
        {true, towards(enter, corner, radius * 0.6), towards(leave, corner, radius * 0.6), leave});
  }
  return path;
}

Path straight(Point from, Point to, view::Role role, Line line, double width) {
  return Path{from, {{false, {}, {}, to}}, false, false, role, line, width};
}

}  // namespace jc::layout::board
