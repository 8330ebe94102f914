#include "compiler/view/map/blueprint.h"

#include "compiler/layout/map/map.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_blueprint(const Scene& scene, Shelf& shelf) {
  if (view::has_blueprint(scene.root)) {
    shelf.picture(
        layout::lay_out_map(view::blueprint_of(scene.context, scene.root, scene.links), scene.page()));
  }
}

}  // namespace jc::workspace
