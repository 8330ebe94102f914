#include "compiler/layout/board/actor_dots.h"

#include <algorithm>
#include <iterator>

#include "compiler/text/text_measure.h"

namespace jc::layout::board {
namespace {

using Before = view::MapActor::Before;

// Capitals of this size are as tall as the small letters of a heading: they stay readable where a picture is
// made small.
constexpr double kLetters = 10.5;
constexpr double kBaseline = 0.36;
constexpr double kSide = 4;
constexpr double kBetween = 3;
constexpr double kRowGap = 3;
constexpr double kGap = 9;
constexpr double kArrow = 21;
// Of an arrow to the dots at its ends.
constexpr double kArrowEnd = 4;

}  // namespace

view::Role role_of(const view::MapActor& actor) {
  return actor.outside ? view::Role::handoff : view::Role::primary;
}

namespace {

double room_before(Before before) {
  return before == Before::nothing ? kBetween : before == Before::gap ? kGap : kArrow;
}

}  // namespace

ActorDots::ActorDots(const std::vector<view::MapActor>& actors, double width) {
  double x = 0;
  double y = 0;
  for (const view::MapActor& actor : actors) {
    const double letters = text::measure(actor.initials, kLetters, true);
    const double dot = std::max(kDotHeight, letters + 2 * kSide);
    const double before = placed_.empty() ? 0 : room_before(actor.before);
    if (x > 0 && x + before + dot > width) {
      // An arrow begins a row with the dot that it points to.
      x = actor.before == Before::nothing || actor.before == Before::gap ? 0 : kArrow;
      y += kDotHeight + kRowGap;
    } else {
      x += before;
    }
    placed_.push_back({actor, {x, y, dot, kDotHeight}, letters});
    x += dot;
    width_ = std::max(width_, x);
  }
}

double ActorDots::height() const { return placed_.empty() ? 0 : placed_.back().rect.bottom(); }

void ActorDots::put_before(Group& group, const Placed& placed, Point corner) {
  if (placed.actor.before == Before::nothing || placed.actor.before == Before::gap) {
    return;
  }
  const double y = corner.y + placed.rect.center_y();
  const double right = corner.x + placed.rect.x - kArrowEnd;
  const double left = corner.x + placed.rect.x - kArrow + kArrowEnd;
  const auto arrow = [&](double from, double to) {
    Path path;
    path.start = {from, y};
    path.pieces.push_back({false, {}, {}, {to, y}});
    path.arrow = true;
    path.line_width = 1.25;
    group.elements.push_back(std::move(path));
  };
  arrow(left, right);
  if (placed.actor.before == Before::arrows) {
    arrow((left + right) / 2, left);
  }
}

void ActorDots::put(Group& group, Point corner, bool told) const {
  for (const Placed& placed : placed_) {
    put_before(group, placed, corner);
    const Rect rect{corner.x + placed.rect.x, corner.y + placed.rect.y, placed.rect.width, kDotHeight};
    const view::Role role = role_of(placed.actor);
    Text text;
    text.at = {rect.center_x(), rect.center_y() + kBaseline * kLetters};
    text.anchor = Anchor::middle;
    text.size = kLetters;
    text.bold = true;
    text.role = role;
    text.text = placed.actor.initials;
    text.width = placed.text_width;
    Group dot{"", told ? placed.actor.title : "", "", "", role, {}, {}};
    dot.elements.push_back(Box{Shape::pill, rect, 0, role, -1, Line::solid, 1.25});
    dot.elements.push_back(std::move(text));
    if (told) {
      group.groups.push_back(std::move(dot));
    } else {
      std::move(dot.elements.begin(), dot.elements.end(), std::back_inserter(group.elements));
    }
  }
}

}  // namespace jc::layout::board
