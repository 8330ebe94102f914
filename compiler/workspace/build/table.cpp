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
  if (!site.shown) {
    site.shown = emit::playbook_data(context.model(), root, folder);
    site.shown->set("unsettled",
                    emit::unsettled(context.model(), root.document(), site.findings.in(written)));
  }
  return *site.shown;
}

}  // namespace jc::workspace
