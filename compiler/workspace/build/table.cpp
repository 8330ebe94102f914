#include "compiler/emit/playbook/audit_page.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/site/unsettled.h"
#include "compiler/workspace/build/scene.h"
#include "compiler/workspace/build/site_findings.h"

namespace jc::workspace {

// Each is defined in a source of its own.
#define OUTPUT(name, word, title, file, scopes, when, readers) \
  void make_##name(const Scene& scene, Shelf& shelf);
#include "compiler/language/outputs.def"

namespace {

using namespace language;

constexpr OutputMaker kMakers[] = {
#define OUTPUT(name, word, title, file, scopes, when, readers) \
  {{word, title, file, scopes, When::when, Readers::readers}, make_##name},
#include "compiler/language/outputs.def"
};

}  // namespace

std::span<const OutputMaker> outputs() { return kMakers; }

layout::Page Scene::page() const {
  return config.page == "a4" ? layout::Page::a4 : config.page == "a3" ? layout::Page::a3 : layout::Page::none;
}

const emit::Data& Scene::playbook() const {
  std::optional<emit::Data>& shown = site.shown.playbook;
  if (!shown) {
    shown = emit::playbook_data(context.model(), root, folder);
    shown->set("unsettled", emit::unsettled(context.model(), root.document(), site.findings.in(written)));
  }
  return *shown;
}

const std::vector<view::AuditSheet>& Scene::audit_sheets() const {
  if (!site.shown.sheets) {
    site.shown.sheets = view::audit_sheets_of(context.model(), root);
  }
  return *site.shown.sheets;
}

const emit::Data& Scene::audit() const {
  if (!site.shown.audit) {
    site.shown.audit = emit::audit_data(audit_sheets());
  }
  return *site.shown.audit;
}

const view::TierChart& Scene::tier_chart() const {
  if (!site.shown.tiers) {
    site.shown.tiers = view::tiers_of_journey(context, root, links);
  }
  return *site.shown.tiers;
}

}  // namespace jc::workspace
