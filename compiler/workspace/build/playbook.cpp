#include "compiler/emit/playbook/playbook.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_playbook(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::playbook(scene.playbook(), scene.templates));
}

}  // namespace jc::workspace
