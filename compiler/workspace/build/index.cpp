#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_index(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::workspace_index(scene.context.model(), {scene.built.begin(), scene.built.end()},
                                   scene.templates, scene.folder));
}

}  // namespace jc::workspace
