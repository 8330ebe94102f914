#include "compiler/layout/page.h"

#include <algorithm>
#include <utility>

namespace jc::layout {

double millimetres_of(Page page) { return page == Page::a3 ? 420 : page == Page::a4 ? 297 : 0; }

double aspect_of(Page page) {
  constexpr double kA4 = 297.0 / 210;
  constexpr double kA3 = 420.0 / 297;
  return page == Page::a3 ? kA3 : kA4;
}

double pixels_of(Page page) { return page == Page::a3 ? 1785 : 1262; }

Diagram on_page(Diagram diagram, Page page) {
  if (page == Page::none) {
    return diagram;
  }
  const double width = std::max({diagram.width, diagram.height * aspect_of(page), pixels_of(page)});
  const double shift = (width - diagram.width) / 2;
  if (shift > 0) {
    std::vector<SharedGroup> moved;
    for (const Group& group : diagram.groups) {
      Group copy = group;
      move_by(copy, shift, 0);
      moved.emplace_back(std::move(copy));
    }
    diagram.groups = std::move(moved);
  }
  diagram.width = width;
  diagram.height = width / aspect_of(page);
  diagram.print_width_mm = millimetres_of(page);
  return diagram;
}

}  // namespace jc::layout
