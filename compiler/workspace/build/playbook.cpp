#include "compiler/emit/playbook/playbook.h"

#include "compiler/emit/playbook/plan.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_playbook(const Scene& scene, Shelf& shelf) {
  if (scene.is_outside()) {
    shelf.page(emit::plan_page(emit::plan_data(scene.context.model(), scene.root, scene.audience->start),
                               scene.templates));
    return;
  }
  shelf.page(emit::playbook(scene.playbook(), scene.templates));
}

}  // namespace jc::workspace
