#include "compiler/emit/playbook/plan.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/emit/site/journey_page.h"
#include "compiler/emit/site/picture.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/view/audit/audit_sheet.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/view/wording.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

constexpr std::string_view kMapTitle = "journey map";

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// The map as it was drawn already; one that is cut into pages is drawn anew as a whole.
std::string map_of(const Scene& scene, const Shelf& shelf) {
  if (scene.page() == layout::Page::none) {
    for (const Output* picture : shelf.pictures()) {
      if (picture->file.kind == "map") {
        return picture->bytes;
      }
    }
  }
  if (!view::has_map(scene.root) || is_too_large_to_draw(scene.root)) {
    return "";
  }
  const auto pages = layout::lay_out_map(view::map_of(
      scene.context, scene.root, scene.links, view::MapOptions{scene.config.lanes, scene.is_outside()}));
  return pages.empty() ? "" : emit::emit_svg(pages.front(), theme_of(scene.config));
}

std::vector<emit::SiteLink> pictures_of(const Shelf& shelf) {
  std::vector<emit::SiteLink> links;
  for (const Output* picture : shelf.pictures()) {
    if (picture->file.title != kMapTitle) {
      links.push_back({model::sentence_case(picture->file.title), file_name(picture->file.path)});
    }
  }
  return links;
}

std::vector<emit::SiteLink> versions_of(const Scene& scene) {
  std::vector<emit::SiteLink> links;
  if (scene.site.tiers.empty()) {
    return links;
  }
  links.push_back({"Every customer", "journey.html", scene.site.suffix.empty()});
  const view::Wording words(scene.context.model());
  for (const auto& [tier, suffix] : scene.site.tiers) {
    links.push_back({words.title(scene.written.document(), language::NameKind::tier, tier),
                     "journey" + suffix + ".html", suffix == scene.site.suffix});
  }
  return links;
}

// Pages beside that of the journey, for one thing each.
std::vector<emit::SiteLink> sheets_of(const Scene& scene) {
  std::vector<emit::SiteLink> links;
  if (emit::has_practice(scene.written)) {
    links.push_back({"Plan on a page", "practice.html"});
  }
  if (!view::audit_sheets_of(scene.context.model(), scene.root).empty()) {
    links.push_back({"Audit sheet", "audit" + scene.site.suffix + ".html"});
  }
  return links;
}

}  // namespace

void make_site_journey(const Scene& scene, Shelf& shelf) {
  emit::JourneyPage parts;
  parts.map = emit::picture_in_page(map_of(scene, shelf), scene.site.told.dark_rules);
  if (scene.is_outside()) {
    shelf.page(emit::plan_site_page(scene.root, emit::plan_data(scene.context.model(), scene.root), parts,
                                    scene.templates));
    return;
  }
  if (scene.audience != nullptr) {
    parts.audience = scene.audience->title;
  }
  parts.pictures = pictures_of(shelf);
  parts.versions = versions_of(scene);
  if (scene.audience == nullptr) {
    parts.sheets = sheets_of(scene);
  }
  const bool framework = scene.root == scene.written;
  emit::Told told =
      emit::tell(scene.context, scene.root, scene.site.folder + "journey" + scene.site.suffix + ".html",
                 framework ? nullptr : &scene.site.told);
  scene.site.told.add(std::move(told));
  shelf.page(emit::journey_page(scene.root, scene.playbook(), parts, scene.templates, scene.site.pages));
}

}  // namespace jc::workspace
