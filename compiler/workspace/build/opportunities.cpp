#include "compiler/layout/map/map.h"
#include "compiler/view/map/opportunity_grid.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_opportunities(const Scene& scene, Shelf& shelf) {
  if (view::has_opportunity_grid(scene.root)) {
    shelf.picture(
        layout::lay_out_map(view::opportunity_grid_of(scene.context, scene.root, scene.links), scene.page()));
  }
}

}  // namespace jc::workspace
