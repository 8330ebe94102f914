#include "compiler/layout/map/map.h"
#include "compiler/view/map/compare_map.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_compare(const Scene& scene, Shelf& shelf) {
  if (const model::Entity current = view::current_of(scene.context.model(), scene.root)) {
    shelf.picture(layout::lay_out_map(view::compare_map_of(scene.context, current, scene.root, scene.links),
                                      scene.page()));
  }
}

}  // namespace jc::workspace
