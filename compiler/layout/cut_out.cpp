#include "compiler/layout/cut_out.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace jc::layout {
namespace {

// What is left of a ground has to be seen.
constexpr double kSeen = 1;
// A line of text that the cut goes through stands above it, and so does the ground under it. A page has more
// margin than that.
constexpr double kBelowCut = 14;
// Straight pieces that a curve is cut into.
constexpr int kPieces = 12;

bool is_inside(Point point, const Rect& window) {
  return point.x >= window.x && point.x <= window.right() && point.y >= window.y &&
         point.y <= window.bottom();
}

Point between(Point from, Point to, double share) {
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

Point on_curve(Point from, const Piece& piece, double at) {
  const Point a = between(from, piece.control1, at);
  const Point b = between(piece.control1, piece.control2, at);
  const Point c = between(piece.control2, piece.to, at);
  return between(between(a, b, at), between(b, c, at), at);
}

struct Stroke {
  Point from;
  Point to;
  bool jump = false;
};

std::vector<Stroke> strokes_of(const Path& path) {
  std::vector<Stroke> strokes;
  Point from = path.start;
  for (const Piece& piece : path.pieces) {
    Point at = from;
    for (int i = 1; i < kPieces && piece.curved; i++) {
      const Point next = on_curve(from, piece, static_cast<double>(i) / kPieces);
      strokes.push_back({at, next});
      at = next;
    }
    strokes.push_back({at, piece.to, piece.jump});
    from = piece.to;
  }
  return strokes;
}

// Which share of the stroke lies in the window (Liang and Barsky).
std::optional<std::pair<double, double>> share_inside(const Stroke& stroke, const Rect& window) {
  const double dx = stroke.to.x - stroke.from.x;
  const double dy = stroke.to.y - stroke.from.y;
  const std::pair<double, double> edges[] = {{-dx, stroke.from.x - window.x},
                                             {dx, window.right() - stroke.from.x},
                                             {-dy, stroke.from.y - window.y},
                                             {dy, window.bottom() - stroke.from.y}};
  double first = 0;
  double last = 1;
  for (const auto& [towards, room] : edges) {
    if (towards == 0 && room < 0) {
      return std::nullopt;
    }
    if (towards < 0) {
      first = std::max(first, room / towards);
    } else if (towards > 0) {
      last = std::min(last, room / towards);
    }
  }
  return first < last ? std::optional(std::pair(first, last)) : std::nullopt;
}

std::optional<Path> open_path(const Path& path, const Rect& window) {
  Path made = path;
  made.pieces.clear();
  Point at;
  for (const Stroke& stroke : strokes_of(path)) {
    const auto share = stroke.jump ? std::nullopt : share_inside(stroke, window);
    if (!share) {
      continue;
    }
    const Point from = between(stroke.from, stroke.to, share->first);
    const Point to = between(stroke.from, stroke.to, share->second);
    if (made.pieces.empty()) {
      made.start = from;
    } else if (std::hypot(at.x - from.x, at.y - from.y) > 0.01) {
      made.pieces.push_back({false, {}, {}, from, true});
    }
    made.pieces.push_back({false, {}, {}, to});
    at = to;
  }
  made.arrow = path.arrow && !path.pieces.empty() && is_inside(path.pieces.back().to, window);
  return made.pieces.empty() ? std::nullopt : std::optional(std::move(made));
}

// One side of the window after the other (Sutherland and Hodgman). `inside` says how far a point is inside.
template <class Inside>
std::vector<Point> cut_at(const std::vector<Point>& corners, Inside&& inside) {
  std::vector<Point> kept;
  for (std::size_t i = 0; i < corners.size(); i++) {
    const Point from = corners[i];
    const Point to = corners[(i + 1) % corners.size()];
    const double here = inside(from);
    const double there = inside(to);
    if (here >= 0) {
      kept.push_back(from);
    }
    if ((here < 0) != (there < 0)) {
      kept.push_back(between(from, to, here / (here - there)));
    }
  }
  return kept;
}

std::optional<Path> closed_path(const Path& path, const Rect& window) {
  std::vector<Point> corners{path.start};
  for (const Stroke& stroke : strokes_of(path)) {
    corners.push_back(stroke.to);
  }
  corners = cut_at(corners, [&](Point point) { return point.x - window.x; });
  corners = cut_at(corners, [&](Point point) { return window.right() - point.x; });
  corners = cut_at(corners, [&](Point point) { return point.y - window.y; });
  corners = cut_at(corners, [&](Point point) { return window.bottom() - point.y; });
  if (corners.size() < 3) {
    return std::nullopt;
  }
  Path made = path;
  made.start = corners.front();
  made.pieces.clear();
  for (std::size_t i = 1; i < corners.size(); i++) {
    made.pieces.push_back({false, {}, {}, corners[i]});
  }
  return made;
}

std::optional<Element> kept_of(const Element& element, const Rect& window) {
  const Rect bounds = bounds_of(element);
  if (window.contains(bounds)) {
    return element;
  }
  if (const Path* path = std::get_if<Path>(&element)) {
    auto made = path->closed ? closed_path(*path, window) : open_path(*path, window);
    return made ? std::optional<Element>(std::move(*made)) : std::nullopt;
  }
  if (const Box* box = std::get_if<Box>(&element)) {
    Box made = *box;
    made.rect.x = std::max(bounds.x, window.x);
    made.rect.y = std::max(bounds.y, window.y);
    made.rect.width = std::min(bounds.right(), window.right()) - made.rect.x;
    made.rect.height = std::min(bounds.bottom(), window.bottom()) - made.rect.y;
    const bool seen = made.rect.width > kSeen && made.rect.height > kSeen;
    made.rect.height = std::min(bounds.bottom(), window.bottom() + kBelowCut) - made.rect.y;
    return seen ? std::optional<Element>(made) : std::nullopt;
  }
  const bool here = bounds.y >= window.y && bounds.y < window.bottom() && bounds.center_x() >= window.x &&
                    bounds.center_x() < window.right();
  return here ? std::optional(element) : std::nullopt;
}

// How far the words of a group move so that they stand where its box goes on; 0 where they stay.
double shift_of(const Group& group, const Rect& window, double names_right) {
  const Box* box = group.elements.empty() ? nullptr : std::get_if<Box>(&group.elements.front());
  if (box == nullptr || box->rect.x >= window.x || box->rect.x < names_right ||
      box->rect.right() <= window.x) {
    return 0;
  }
  const double shift = window.x - box->rect.x;
  const double right = std::min(window.right(), box->rect.right());
  const bool fits =
      std::all_of(group.elements.begin() + 1, group.elements.end(), [&](const Element& element) {
        return std::holds_alternative<Path>(element) || bounds_of(element).right() + shift <= right;
      });
  return fits ? shift : 0;
}

}  // namespace

Group cut_out(const Group& group, const Rect& window, double names_right) {
  Group made{group.id, group.title, group.desc, group.href, group.role, {}, {}};
  const double shift = shift_of(group, window, names_right);
  for (const Element& element : group.elements) {
    Group moved;
    moved.elements.push_back(element);
    if (shift > 0 && &element != &group.elements.front()) {
      move_by(moved, shift, 0);
    }
    if (auto kept = kept_of(moved.elements.front(), window)) {
      made.elements.push_back(std::move(*kept));
    }
  }
  for (const Group& inner : group.groups) {
    Group kept = cut_out(inner, window, names_right);
    if (!kept.elements.empty() || !kept.groups.empty()) {
      made.groups.push_back(std::move(kept));
    }
  }
  return made;
}

}  // namespace jc::layout
