#include "compiler/emit/playbook/audit_page.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/journey_page.h"
#include "compiler/view/words/words.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_versions.h"

namespace jc::workspace {

void make_audit_page(const Scene& scene, Shelf& shelf) {
  if (!scene.audit_sheets().empty()) {
    shelf.page(emit::audit_page(scene.audit(), scene.templates));
  }
}

void make_audit_table(const Scene& scene, Shelf& shelf) {
  const auto sheets = view::audit_sheets_of(scene.context.model(), scene.root, view::Days::as_written);
  if (!sheets.empty()) {
    shelf.text(emit::audit_csv(sheets));
  }
}

void make_site_audit(const Scene& scene, Shelf& shelf) {
  const std::vector<view::AuditSheet>& sheets = scene.audit_sheets();
  if (sheets.empty()) {
    return;
  }
  emit::Data data{emit::Data::Object{}};
  data.set("journey", emit::escape_markdown(sheets.front().title));
  data.set("journey-file", "journey" + scene.site.suffix + ".html");
  const bool table = Asked(scene.config.emit).has_kind("csv");
  data.set("table-file", table ? emit::Data("audit" + scene.site.suffix + ".csv") : emit::Data());
  data.set("versions", emit::links_data(versions_of(scene, "audit")));
  shelf.page(emit::site_page(scene.templates, "audit", std::move(data),
                             view::say("Audit sheet: ") + sheets.front().title, scene.site.pages, {"../"},
                             &scene.audit()));
}

}  // namespace jc::workspace
