#include "compiler/emit/site/files.h"
#include "compiler/emit/site/home_page.h"
#include "compiler/emit/site/picture.h"
#include "compiler/emit/site/search_index.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

// The first picture that the build has of it, and its pages for tiers.
emit::HomeEntry entry_of(const Scene& scene, const Entity& root, std::string_view page) {
  emit::HomeEntry entry{root};
  entry.folder = scene.site.places.folder_of(root);
  entry.href = entry.folder + std::string(page);
  entry.findings = findings_of(scene.site.findings, root);
  for (const emit::Output& output : scene.built) {
    if (!output.path.starts_with(entry.folder)) {
      continue;
    }
    if (entry.picture.empty() && output.tier.empty() && output.path.ends_with(".svg")) {
      entry.picture = output.path;
    }
    const std::string stem = entry.folder + std::string(page.substr(0, page.rfind('.')));
    if (!output.tier.empty() && output.path.ends_with(".html") && output.path.starts_with(stem)) {
      const Entity tier = scene.context.model().find(root.document(), language::NameKind::tier, output.tier);
      entry.versions.push_back(
          {tier ? tier.title() : model::sentence_case(root.document(), output.tier), output.path});
    }
  }
  return entry;
}

}  // namespace

void make_site_home(const Scene& scene, Shelf& shelf) {
  emit::HomePage home;
  for (const Entity& root : scene.context.model().roots(Kind::journey)) {
    home.journeys.push_back(entry_of(scene, root, "journey.html"));
  }
  if (scene.audience != nullptr) {
    home.audience = scene.audience->title;
  } else {
    for (const Entity& root : scene.context.model().roots(Kind::portfolio)) {
      home.portfolios.push_back(entry_of(scene, root, "portfolio.html"));
    }
  }
  shelf.page(emit::home_page(scene.context, home, scene.templates, scene.site.pages));
}

void make_site_style(const Scene& scene, Shelf& shelf) {
  shelf.text(std::string(emit::site_style()) + emit::picture_style(scene.site.told.dark_rules));
}

void make_site_script(const Scene&, Shelf& shelf) { shelf.text(std::string(emit::site_script())); }

void make_site_search(const Scene& scene, Shelf& shelf) { shelf.text(emit::search_index(scene.site.told)); }

}  // namespace jc::workspace
