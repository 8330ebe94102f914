#include "compiler/emit/playbook/portfolio_page.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_portfolio_page(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::portfolio_page(scene.context, scene.root, scene.templates, scene.folder));
}

}  // namespace jc::workspace
