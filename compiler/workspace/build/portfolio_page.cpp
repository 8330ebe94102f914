#include "compiler/emit/playbook/portfolio_page.h"

#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_portfolio_page(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::portfolio_page(
      scene.context, scene.root, scene.templates, scene.folder,
      [&](model::Entity root) { return "../" + scene.site.places.folder_of(root) + "playbook.md"; }));
}

}  // namespace jc::workspace
