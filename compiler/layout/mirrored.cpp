#include "compiler/layout/mirrored.h"

#include <utility>

namespace jc::layout {

namespace {

// Turns what it is handed about the middle of a picture of that width.
class Mirror {
 public:
  explicit Mirror(double width) : width_(width) {}

  void operator()(Box& box) const { box.rect.x = width_ - box.rect.right(); }

  void operator()(Path& path) const {
    turn(path.start);
    for (Piece& piece : path.pieces) {
      turn(piece.control1);
      turn(piece.control2);
      turn(piece.to);
    }
  }

  void operator()(Text& text) const {
    turn(text.at);
    text.anchor = text.anchor == Anchor::start ? Anchor::end
                  : text.anchor == Anchor::end ? Anchor::start
                                               : Anchor::middle;
  }

  void operator()(Icon& icon) const { icon.at.x = width_ - icon.at.x - icon.size; }

  Group group(Group group) const {
    for (Element& element : group.elements) {
      std::visit(*this, element);
    }
    for (Group& each : group.groups) {
      each = this->group(std::move(each));
    }
    return group;
  }

 private:
  void turn(Point& point) const { point.x = width_ - point.x; }

  double width_;
};

}  // namespace

Diagram mirrored(Diagram diagram) {
  const Mirror mirror(diagram.width);
  for (SharedGroup& group : diagram.groups) {
    group = mirror.group(group);
  }
  return diagram;
}

}  // namespace jc::layout
