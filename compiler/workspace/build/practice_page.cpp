#include "compiler/emit/playbook/practice_page.h"

#include "compiler/emit/playbook/markdown.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

using language::Kind;

void make_practice_page(const Scene& scene, Shelf& shelf) {
  if (!emit::has_practice(scene.root)) {
    return;
  }
  const bool portfolio = scene.root.kind() == Kind::portfolio;
  shelf.page(emit::practice_page(scene.context, scene.root,
                                 {scene.folder, portfolio ? "portfolio.md" : "playbook.md"},
                                 scene.templates));
}

void make_site_practice(const Scene& scene, Shelf& shelf) {
  if (!emit::has_practice(scene.root)) {
    return;
  }
  const std::string whole = scene.root.kind() == Kind::portfolio ? "portfolio.html" : "journey.html";
  emit::Data data = emit::practice_data(scene.context, scene.root, {scene.folder, whole});
  data.set("whole-file", whole);
  shelf.page(emit::site_page(scene.templates, "practice-page", std::move(data),
                             scene.root.title() + ": plan on a page", scene.site.pages, {"../"}));
}

}  // namespace jc::workspace
