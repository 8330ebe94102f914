#include "compiler/layout/diagram.h"

#include <algorithm>
#include <iterator>

namespace jc::layout {
namespace {

// In the order of the enumerators.
constexpr double kAscent = 0.95;
constexpr double kDescent = 0.25;

Rect bounds_of_path(const Path& path) {
  double left = path.start.x, right = path.start.x, top = path.start.y, bottom = path.start.y;
  const auto take = [&](Point point) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  };
  for (const Piece& piece : path.pieces) {
    if (piece.curved) {
      take(piece.control1);
      take(piece.control2);
    }
    take(piece.to);
  }
  return {left, top, right - left, bottom - top};
}

Rect bounds_of_text(const Text& text) {
  const double shift = text.anchor == Anchor::start    ? 0
                       : text.anchor == Anchor::middle ? text.width / 2
                                                       : text.width;
  return {text.at.x - shift, text.at.y - kAscent * text.size, text.width, (kAscent + kDescent) * text.size};
}

void move_by(Element& element, double dx, double dy) {
  const auto move = [&](Point& point) {
    point.x += dx;
    point.y += dy;
  };
  if (Box* box = std::get_if<Box>(&element)) {
    box->rect.x += dx;
    box->rect.y += dy;
  } else if (Path* path = std::get_if<Path>(&element)) {
    move(path->start);
    for (Piece& piece : path->pieces) {
      move(piece.control1);
      move(piece.control2);
      move(piece.to);
    }
  } else if (Icon* icon = std::get_if<Icon>(&element)) {
    move(icon->at);
  } else {
    move(std::get<Text>(element).at);
  }
}

}  // namespace

bool Rect::overlaps(const Rect& other) const {
  return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
}

bool Rect::contains(const Rect& other, double slack) const {
  return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack &&
         other.bottom() <= bottom() + slack;
}

void move_by(Group& group, double dx, double dy) {
  for (Element& element : group.elements) {
    move_by(element, dx, dy);
  }
  for (Group& inner : group.groups) {
    move_by(inner, dx, dy);
  }
}

Rect bounds_of(const Element& element) {
  if (const Box* box = std::get_if<Box>(&element)) {
    return box->rect;
  }
  if (const Path* path = std::get_if<Path>(&element)) {
    return bounds_of_path(*path);
  }
  if (const Icon* icon = std::get_if<Icon>(&element)) {
    return {icon->at.x, icon->at.y, icon->size, icon->size};
  }
  return bounds_of_text(std::get<Text>(element));
}

}  // namespace jc::layout
