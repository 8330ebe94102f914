#include "compiler/layout/map/feeling_marks.h"

namespace jc::layout::map {
namespace {

view::Role face_role(double level) {
  return level > 0.6 ? view::Role::gain : level < 0.4 ? view::Role::pain : view::Role::emotion;
}

}  // namespace

Line curve_line(std::size_t persona) {
  constexpr Line kLines[] = {Line::solid, Line::dashed, Line::dotted};
  return kLines[persona % 3];
}

void put_face(Group& group, Point at, double size, double level) {
  const Rect rect{at.x - size / 2, at.y - size / 2, size, size};
  const view::Role role = face_role(level);
  group.elements.push_back(Box{Shape::circle, rect, 0, role, -1, Line::none});
  const view::IconKind face = level > 0.6   ? view::IconKind::smile
                              : level < 0.4 ? view::IconKind::frown
                                            : view::IconKind::straight_face;
  group.elements.push_back(Icon{face, {rect.x - size * 0.1, rect.y - size * 0.1}, size * 1.2, role});
}

void put_mark(Group& group, Point at, double level, std::size_t persona, const FeelingPlaces& places) {
  const double size = places.mark_size();
  const Rect rect{at.x - size / 2, at.y - size / 2, size, size};
  if (places.many) {
    constexpr Shape kShapes[] = {Shape::circle, Shape::diamond, Shape::rectangle, Shape::octagon};
    group.elements.push_back(Box{kShapes[persona % 4], rect, size / 3.4, view::Role::persona,
                                 static_cast<int>(persona), Line::solid, 2});
    return;
  }
  put_face(group, at, size, level);
}

}  // namespace jc::layout::map
