// Outlines and curves that maps and charts draw with paths.
#pragma once
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::board {

// A smooth line through points with growing x that never leaves the range of the two points it runs between
// (Fritsch and Carlson 1980, with the weighted harmonic mean of Fritsch and Butland 1984 for the slopes).
// Points that don't lie at least a pixel further right are left out.
Path monotone_curve(const std::vector<Point>& points);

// Where a piece that begins at `from` is after `share` of its way, 0 to 1.
Point point_of(Point from, const Piece& piece, double share);

// The closed outline through the corners, rounded by up to `radius`.
Path rounded_polygon(const std::vector<Point>& corners, double radius);

// A straight line.
Path straight(Point from, Point to, view::Role role, Line line = Line::solid, double width = 1);

}  // namespace jc::layout::board
