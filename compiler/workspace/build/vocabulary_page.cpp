#include "compiler/emit/playbook/vocabulary_page.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_vocabulary_page(const Scene& scene, Shelf& shelf) {
  if (emit::has_vocabulary(scene.context.model())) {
    shelf.page(emit::vocabulary_page(scene.context, {scene.built.begin(), scene.built.end()}, scene.templates,
                                     scene.folder));
  }
}

}  // namespace jc::workspace
