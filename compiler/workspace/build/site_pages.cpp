#include <fmt/format.h>

#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/people_pages.h"
#include "compiler/emit/site/tier_pages.h"
#include "compiler/emit/site/unsettled.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/facts/today.h"
#include "compiler/view/words/words.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"
#include "compiler/workspace/build/site_whole.h"
#include "compiler/workspace/build/told_fields.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

bool has(const Scene& scene, const emit::SitePage& wanted) {
  return std::any_of(scene.site.pages.begin(), scene.site.pages.end(),
                     [&](const emit::SitePage& page) { return page.file == wanted.file; });
}

std::string as_bytes(const emit::ToldTier& tier) {
  ToBytes bytes;
  bytes(tier);
  return bytes.take();
}

}  // namespace

void make_site_portfolio(const Scene& scene, Shelf& shelf) {
  emit::Data data = emit::portfolio_data(scene.context, scene.root, scene.folder, [&](Entity root) {
    return "../" + scene.site.places.folder_of(root) + "journey.html";
  });
  std::vector<emit::SiteLink> pictures;
  for (const Output* picture : shelf.pictures()) {
    pictures.push_back({model::sentence_case(picture->file.title),
                        picture->file.path.substr(picture->file.path.rfind('/') + 1)});
  }
  data.set("pictures", emit::links_data(pictures));
  data.set("unsettled",
           emit::unsettled(scene.context.model(), scene.root.document(), scene.site.findings.in(scene.root)));
  data.set("sheets", emit::has_practice(scene.root)
                         ? emit::links_data({{view::say("Plan on a page"), "practice.html"}})
                         : emit::Data());
  scene.site.told.add(emit::tell(scene.context, scene.root, scene.site.folder + "portfolio.html"));
  shelf.page(emit::site_page(scene.templates, "portfolio", std::move(data), scene.root.title(),
                             scene.site.pages, {"../"}));
}

void make_site_people(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::people_page(scene.site.told, scene.templates, scene.site.pages));
  // Those whom they serve.
  for (const emit::ToldTier& tier : scene.site.told.tiers) {
    shelf.page(emit::tier_part(tier), as_bytes(tier),
               [&] { return emit::tier_page(tier, scene.templates, scene.site.pages); });
  }
}

void make_site_person(const Scene& scene, Shelf& shelf) {
  if (!emit::have_own_pages(scene.site.told)) {
    shelf.problem(
        {.rule = "too-much-to-build",
         .message = fmt::format("people have no pages of their own: {} are named, and up to {} have",
                                scene.site.told.parties.size(), emit::kMostPeople)});
    return;
  }
  const emit::DutiesByParty duties = emit::duties_by_party(scene.site.told);
  const facts::Day today = facts::today(scene.context);
  const emit::ServedByParty served = emit::served_by_party(scene.site.told);
  const emit::Duties nothing;
  for (const auto& each : scene.site.told.parties) {
    // Not taken apart: a lambda below holds the party, and clang 14 lets none hold a part of a binding.
    const emit::Party& party = each.second;
    const auto found = duties.find(each.first);
    const emit::Duties& own = found == duties.end() ? nothing : found->second;
    const std::vector<emit::ServedTier>& customers = emit::served_by(served, each.first);
    ToBytes made_of;
    made_of(party, customers);
    made_of(scene.context.as_of());
    for (const emit::Duty* duty : own) {
      made_of(*duty);
    }
    shelf.page(emit::party_file_name(each.first), made_of.take(), [&] {
      return emit::person_page({party, own, customers, today}, scene.templates, scene.site.pages);
    });
  }
}

void make_site_year(const Scene& scene, Shelf& shelf) {
  if (has(scene, emit::kYearPage)) {
    shelf.page(emit::year_page(whole_of(scene, "governance")));
  }
}

void make_site_metrics(const Scene& scene, Shelf& shelf) {
  if (has(scene, emit::kMetricsPage)) {
    shelf.page(emit::metrics_page(whole_of(scene, "metrics")));
  }
}

void make_site_backlog(const Scene& scene, Shelf& shelf) {
  if (has(scene, emit::kBacklogPage)) {
    emit::WholePage whole = whole_of(scene, "opportunities");
    if (scene.audience == nullptr && Asked(scene.config.emit).has_kind("csv")) {
      whole.table = "opportunities.csv";
    }
    shelf.page(emit::backlog_page(whole));
  }
}

void make_site_names(const Scene& scene, Shelf& shelf) {
  if (!has(scene, emit::kNamesPage)) {
    return;
  }
  std::vector<emit::WidelyUsed> widely_used;
  emit::Data data = emit::vocabulary_data(scene.context, {scene.built.begin(), scene.built.end()}, "page",
                                          scene.folder, &widely_used);
  shelf.page(emit::site_page(scene.templates, "names", std::move(data), view::say("Names"), scene.site.pages,
                             {"", emit::kNamesPage.file}));
  for (const emit::WidelyUsed& name : widely_used) {
    ToBytes made_of;
    made_of(name.anchor, name.title, name.journeys, name.count);
    shelf.page(name.anchor, made_of.take(),
               [&] { return emit::widely_used_page(name, scene.templates, scene.site.pages); });
  }
}

}  // namespace jc::workspace
