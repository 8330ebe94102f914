#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/people_pages.h"
#include "compiler/emit/site/unsettled.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

bool has(const Scene& scene, const emit::SitePage& wanted) {
  return std::any_of(scene.site.pages.begin(), scene.site.pages.end(),
                     [&](const emit::SitePage& page) { return page.file == wanted.file; });
}

// Those of the folder of outputs whose names begin so.
std::vector<emit::SiteLink> pictures_called(const Scene& scene, std::string_view stem) {
  std::vector<emit::SiteLink> links;
  for (const emit::Output& output : scene.built) {
    if (output.path.starts_with(stem) && output.path.ends_with(".svg")) {
      links.push_back({model::sentence_case(output.label), output.path});
    }
  }
  return links;
}

emit::WholePage whole_of(const Scene& scene, std::string_view picture) {
  const Places& places = scene.site.places;
  return {scene.context, scene.templates, scene.site.pages,
          [&places](Entity root) {
            return places.folder_of(root) +
                   (root.kind() == Kind::portfolio ? "portfolio.html" : "journey.html");
          },
          pictures_called(scene, picture)};
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
  data.set("sheets", emit::has_practice(scene.root) ? emit::links_data({{"Plan on a page", "practice.html"}})
                                                    : emit::Data());
  data.set("unsettled", emit::unsettled(findings_of(scene.site.findings, scene.root)));
  scene.site.told.add(emit::tell(scene.context, scene.root, scene.site.folder + "portfolio.html"));
  shelf.page(emit::site_page(scene.templates, "portfolio", std::move(data), scene.root.title(),
                             scene.site.pages, {"../"}));
}

void make_site_people(const Scene& scene, Shelf& shelf) {
  shelf.page(emit::people_page(scene.site.told, scene.templates, scene.site.pages));
}

void make_site_person(const Scene& scene, Shelf& shelf) {
  for (const auto& [key, party] : scene.site.told.parties) {
    shelf.page(emit::person_page(scene.site.told, key, scene.templates, scene.site.pages),
               emit::party_file_name(key));
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
  if (has(scene, emit::kNamesPage)) {
    emit::Data data =
        emit::vocabulary_data(scene.context, {scene.built.begin(), scene.built.end()}, "page", scene.folder);
    shelf.page(emit::site_page(scene.templates, "names", std::move(data), "Names", scene.site.pages,
                               {"", emit::kNamesPage.file}));
  }
}

}  // namespace jc::workspace
