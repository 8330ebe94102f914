#include "compiler/layout/flow/outline.h"

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/card.h"

namespace jc::layout::flow {
namespace {

// A cubic's control point stands this share of the radius from the corner for a quarter of a circle.
constexpr double kQuarterCircle = 0.5523;
constexpr double kDoubleInset = 4;

Piece straight(Point to) { return {false, {}, {}, to}; }

// The upper part of an outline, down to `height`.
Path band_path(const Box& outline, double height, view::Role role, int tone) {
  const Rect& rect = outline.rect;
  const double r = outline.radius;
  const double keep = r * (1 - kQuarterCircle);
  const double right = rect.right();
  Path path{{rect.x, rect.y + height}, {}, true, false, role, Line::none, 0, tone};
  path.pieces.push_back(straight({rect.x, rect.y + r}));
  if (outline.shape == Shape::rounded) {
    path.pieces.push_back({true, {rect.x, rect.y + keep}, {rect.x + keep, rect.y}, {rect.x + r, rect.y}});
  } else {
    path.pieces.push_back(straight({rect.x + r, rect.y}));
  }
  path.pieces.push_back(straight({right - r, rect.y}));
  if (outline.shape == Shape::rounded) {
    path.pieces.push_back({true, {right - keep, rect.y}, {right, rect.y + keep}, {right, rect.y + r}});
  } else {
    path.pieces.push_back(straight({right, rect.y + r}));
  }
  path.pieces.push_back(straight({right, rect.y + height}));
  return path;
}

}  // namespace

view::Role role_of(view::Terminal terminal) {
  switch (terminal) {
    case view::Terminal::success:
      return view::Role::terminal_success;
    case view::Terminal::failure:
      return view::Role::terminal_failure;
    case view::Terminal::steady:
      return view::Role::terminal_steady;
    case view::Terminal::blocked:
      return view::Role::terminal_blocked;
    case view::Terminal::none:
      break;
  }
  return view::Role::stage;
}

view::IconKind icon_of(view::Terminal terminal) {
  switch (terminal) {
    case view::Terminal::success:
      return view::IconKind::check;
    case view::Terminal::failure:
      return view::IconKind::cross;
    case view::Terminal::steady:
      return view::IconKind::infinity;
    case view::Terminal::blocked:
    case view::Terminal::none:
      break;
  }
  return view::IconKind::bar;
}

Box outline_of(view::Terminal terminal, Rect rect) {
  Box box{Shape::rounded, rect, kCardRadius, role_of(terminal)};
  box.line_width = terminal == view::Terminal::none ? 1.25 : 2;
  switch (terminal) {
    case view::Terminal::failure:
      box.shape = Shape::octagon;
      box.radius = kCardRadius + 2;
      break;
    case view::Terminal::blocked:
      box.shape = Shape::rectangle;
      box.radius = 0;
      break;
    case view::Terminal::steady:
      box.radius = 2 * kCardRadius;
      break;
    case view::Terminal::success:
    case view::Terminal::none:
      break;
  }
  return box;
}

void add_outline(Group& group, const Box& outline, double band_height, view::Role band, int tone) {
  group.elements.push_back(
      Box{outline.shape, outline.rect, outline.radius, view::Role::stage, -1, Line::none});
  if (band_height > 0) {
    group.elements.push_back(band_path(outline, band_height, band, tone));
  }
  Box line = outline;
  line.filled = false;
  group.elements.push_back(line);
  // An end reached is a double line, as in state charts.
  if (outline.role == view::Role::terminal_success) {
    line.rect = {line.rect.x - kDoubleInset, line.rect.y - kDoubleInset, line.rect.width + 2 * kDoubleInset,
                 line.rect.height + 2 * kDoubleInset};
    line.radius += kDoubleInset;
    line.line_width = 1.25;
    group.elements.push_back(line);
  }
}

}  // namespace jc::layout::flow
