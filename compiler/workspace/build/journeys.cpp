#include "compiler/layout/chart/journeys.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_journeys(const Scene& scene, Shelf& shelf) {
  const view::JourneyTree tree = view::tree_of_journeys(scene.context, scene.links);
  if (!tree.journeys.empty()) {
    shelf.picture(layout::lay_out_journeys(tree));
  }
}

}  // namespace jc::workspace
