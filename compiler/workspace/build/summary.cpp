#include "compiler/layout/summary/summary.h"

#include "compiler/view/map/map_of_journey.h"
#include "compiler/view/summary/summary_of.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_summary(const Scene& scene, Shelf& shelf) {
  if (view::has_map(scene.root)) {
    shelf.picture(layout::lay_out_summary(
        scene.is_outside() ? view::summary_for_outside(scene.context, scene.root, scene.links)
                           : view::summary_of(scene.context, scene.root, scene.links)));
  }
}

}  // namespace jc::workspace
