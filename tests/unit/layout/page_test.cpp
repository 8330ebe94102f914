#include "compiler/layout/page.h"

#include "compiler/layout/map/map.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

Diagram picture(double width, double height) {
  Diagram diagram{width, height, "A picture", "", {}};
  Group all;
  all.elements.push_back(Box{Shape::rectangle, {0, 0, width, height}});
  diagram.groups.push_back(std::move(all));
  return diagram;
}

// Where the picture stands on the page.
Rect place_of(const Diagram& page) {
  return bounds_of(static_cast<const Group&>(page.groups.front()).elements.front());
}

}  // namespace

TEST_CASE("a picture on a page keeps its size in pixels, stands in the middle and inside") {
  for (const double width : {300.0, 1540.0, 4000.0}) {
    for (const double height : {200.0, 1600.0, 6000.0}) {
      INFO(width << " x " << height);
      const Diagram page = on_page(picture(width, height), Page::a4);
      CHECK(page.print_width_mm == 297);
      CHECK(page.height * 297 / page.width == Approx(210).epsilon(1e-9));
      const Rect place = place_of(page);
      CHECK(place.width == width);
      CHECK(place.height == height);
      CHECK(place.center_x() == Approx(page.width / 2));
      CHECK(Rect{0, 0, page.width, page.height}.contains(place, 0.01));
    }
  }
  CHECK(on_page(picture(300, 200), Page::none).width == 300);
}

TEST_CASE("no picture is printed larger than small type needs") {
  CHECK(on_page(picture(300, 200), Page::a4).width == pixels_of(Page::a4));
  CHECK(on_page(picture(300, 200), Page::a3).width == pixels_of(Page::a3));
}

TEST_CASE("pages of a map have about as many columns each") {
  std::string text = "journey: a\nstages:\n";
  for (int i = 0; i < 8; i++) {
    text += "  - { id: s" + std::to_string(i) + ", experience: { doing: [Reads] } }\n";
  }
  MapScene scene(std::move(text));
  const auto pages = lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links), Page::a4);
  REQUIRE(pages.size() == 2);
  for (const Diagram& page : pages) {
    CHECK(drawn({page}, "stage").size() == 4);
  }
}
