#include <set>
#include <unordered_map>

#include "compiler/emit/site/files.h"
#include "compiler/emit/site/home_page.h"
#include "compiler/emit/site/people_pages.h"
#include "compiler/emit/site/picture.h"
#include "compiler/emit/site/search_index.h"
#include "compiler/emit/site/tier_pages.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"
#include "compiler/workspace/build/site_whole.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

// What stands in each folder of the build, in its order.
using ByFolder = std::unordered_map<std::string_view, std::vector<const emit::Output*>>;

ByFolder by_folder(std::span<const emit::Output> built) {
  ByFolder folders;
  for (const emit::Output& output : built) {
    const std::string_view path = output.path;
    if (const std::size_t slash = path.find('/'); slash != std::string_view::npos) {
      folders[path.substr(0, slash + 1)].push_back(&output);
    }
  }
  return folders;
}

// The first picture that the build has of it, and its pages for tiers.
emit::HomeEntry entry_of(const Scene& scene, const ByFolder& built, const Entity& root,
                         std::string_view page) {
  emit::HomeEntry entry{root};
  entry.folder = scene.site.places.folder_of(root);
  entry.href = entry.folder + std::string(page);
  entry.findings = scene.site.findings.in(root);
  const auto own = built.find(entry.folder);
  if (own == built.end()) {
    return entry;
  }
  const std::string stem = entry.folder + std::string(page.substr(0, page.rfind('.')));
  for (const emit::Output* output : own->second) {
    if (entry.picture.empty() && output->tier.empty() && output->path.ends_with(".svg")) {
      entry.picture = output->path;
    }
    if (!output->tier.empty() && output->path.ends_with(".html") && output->path.starts_with(stem)) {
      const Entity tier = scene.context.model().find(root.document(), language::NameKind::tier, output->tier);
      entry.versions.push_back(
          {tier ? tier.title() : model::sentence_case(root.document(), output->tier), output->path});
    }
  }
  return entry;
}

// Of ours, those who have something to do.
std::vector<emit::SiteLink> people_of(const emit::Told& told) {
  if (!emit::have_own_pages(told)) {
    return {};
  }
  std::set<std::string_view> busy;
  for (const emit::Duty& duty : told.duties) {
    busy.insert(duty.party);
  }
  std::vector<emit::SiteLink> links;
  for (const std::string& key : emit::parties_by_title(told)) {
    const emit::Party& party = told.parties.at(key);
    if (busy.contains(key) && emit::is_of_us(party)) {
      links.push_back({party.title, emit::person_file(key)});
    }
  }
  return links;
}

}  // namespace

void make_site_home(const Scene& scene, Shelf& shelf) {
  emit::HomePage home;
  const ByFolder built = by_folder(scene.built);
  for (const Entity& root : scene.context.model().roots(Kind::journey)) {
    home.journeys.push_back(entry_of(scene, built, root, "journey.html"));
  }
  if (scene.audience != nullptr) {
    home.audience = scene.audience->title;
  } else {
    for (const Entity& root : scene.context.model().roots(Kind::portfolio)) {
      home.portfolios.push_back(entry_of(scene, built, root, "portfolio.html"));
    }
    for (const emit::ToldTier& tier : scene.site.told.tiers) {
      home.tiers.push_back({tier.title, emit::tier_file(tier)});
    }
  }
  home.people = people_of(scene.site.told);
  home.year = emit::year_of(whole_of(scene));
  shelf.page(emit::home_page(scene.context, home, scene.templates, scene.site.pages));
}

void make_site_style(const Scene& scene, Shelf& shelf) {
  shelf.text(std::string(emit::site_style()) + emit::picture_style(scene.site.told.picture_rules));
}

void make_site_script(const Scene&, Shelf& shelf) { shelf.text(std::string(emit::site_script())); }

void make_site_search(const Scene& scene, Shelf& shelf) { shelf.text(emit::search_index(scene.site.told)); }

}  // namespace jc::workspace
