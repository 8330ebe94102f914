#include "compiler/emit/playbook/backlog.h"

#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_backlog_page(const Scene& scene, Shelf& shelf) {
  if (emit::has_backlog(scene.context.model())) {
    shelf.page(emit::backlog_page(
        scene.context, [&](model::Entity root) { return scene.site.places.folder_of(root) + "playbook.md"; },
        scene.templates));
  }
}

void make_backlog_table(const Scene& scene, Shelf& shelf) {
  if (const std::string table = emit::backlog_csv(scene.context); !table.empty()) {
    shelf.text(table);
  }
}

}  // namespace jc::workspace
