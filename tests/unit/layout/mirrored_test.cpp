// Pictures that are read from right to left.
#include "compiler/layout/mirrored.h"

#include <variant>

#include "tests/test.h"

namespace jc::layout {

TEST_CASE("a picture that is turned round keeps its letters and their room, at the other side") {
  Group group{"a", "A", "", "", view::Role::stage, {}, {}};
  group.elements.push_back(Box{Shape::rounded, {10, 5, 30, 20}, 4, view::Role::stage});
  Text text;
  text.at = {12, 15};
  text.width = 20;
  text.text = "A";
  group.elements.push_back(text);
  Path path;
  path.start = {40, 10};
  path.pieces.push_back({true, {50, 10}, {60, 12}, {70, 12}});
  group.elements.push_back(path);
  group.elements.push_back(Icon{view::IconKind::person, {80, 2}, 12});
  Diagram diagram;
  diagram.width = 100;
  diagram.height = 30;
  diagram.groups.push_back(group);
  const Diagram turned = mirrored(diagram);
  const Group& made = turned.groups.front();
  CHECK(std::get<Box>(made.elements[0]).rect == Rect{60, 5, 30, 20});
  CHECK(std::get<Text>(made.elements[1]).at == Point{88, 15});
  CHECK(std::get<Text>(made.elements[1]).anchor == Anchor::end);
  CHECK(bounds_of(made.elements[1]).x == 68);
  CHECK(std::get<Path>(made.elements[2]).start == Point{60, 10});
  CHECK(std::get<Path>(made.elements[2]).pieces[0].to == Point{30, 12});
  CHECK(std::get<Icon>(made.elements[3]).at == Point{8, 2});
  const Diagram back = mirrored(turned);
  const Group& again = back.groups.front();
  for (std::size_t i = 0; i < group.elements.size(); i++) {
    CHECK(bounds_of(again.elements[i]) == bounds_of(group.elements[i]));
  }
}

}  // namespace jc::layout
