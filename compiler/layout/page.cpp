#include "compiler/layout/page.h"

#include <algorithm>
#include <utility>

namespace jc::layout {

double millimetres_of(Page page) { return page == Page::a3 ? 420 : page == Page::a4 ? 297 : 0; }

double pixels_of(Page page) { return page == Page::a3 ? 2180 : 1540; }

Diagram on_page(Diagram diagram, Page page) {
  if (page == Page::none)
    return diagram;
  const double width = std::max({diagram.width, diagram.height * kPageAspect, pixels_of(page)});
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
  diagram.height = width / kPageAspect;
  diagram.print_width_mm = millimetres_of(page);
  return diagram;
}

}  // namespace jc::layout
