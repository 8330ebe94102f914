// Draws a journey map: stages and steps as columns, what people do, think and feel as rows, with the curve
// of their feelings, who owns what, and when it is due.
#pragma once
#include <memory>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/layout/page.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout {

// One picture, or one for each page: columns are split between stages where that is possible, lanes between
// lanes. The first of several pages is the whole, or where nobody could read that, what is said of the
// journey as a whole, and which page shows what. All the rest is drawn exactly once on the others; what
// stands over several is drawn on each of them. Needs no Graphviz.
std::vector<Diagram> lay_out_map(view::JourneyMap map, Page page = Page::none);

namespace map {
class DrawnMap;
}

// Draws maps one after another, such as a journey's and those of its tiers: what they have in common with
// the first is laid out once, and the diagrams share it. Each comes out as if it had been drawn alone.
class MapDrawer {
 public:
  MapDrawer();
  MapDrawer(MapDrawer&&) noexcept;
  MapDrawer& operator=(MapDrawer&&) noexcept;
  ~MapDrawer();

  // As lay_out_map. With `more` it is worth to remember this one, if it is the first; pages and blueprints
  // are not remembered.
  std::vector<Diagram> draw(view::JourneyMap map, Page page, bool more);

  // The first map, where it is remembered; else null.
  const view::JourneyMap* first() const;

 private:
  std::unique_ptr<map::DrawnMap> first_;
};

}  // namespace jc::layout
