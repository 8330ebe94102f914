#include "compiler/emit/playbook/plan.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/emit/site/facets.h"
#include "compiler/emit/site/journey_page.h"
#include "compiler/emit/site/picture.h"
#include "compiler/emit/site/tell_tiers.h"
#include "compiler/emit/site/tier_pages.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/walk.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/view/words/words.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_versions.h"

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
  const view::Speaking speaking(scene.config.words);
  const auto pages = layout::lay_out_map(view::map_of(
      scene.context, scene.root, scene.links, view::MapOptions{scene.config.lanes, scene.is_outside()}));
  return pages.empty() ? "" : emit::emit_svg(turned(pages.front(), scene.config), theme_of(scene.config));
}

std::vector<emit::SiteLink> pictures_of(const Shelf& shelf) {
  std::vector<emit::SiteLink> links;
  for (const Output* picture : shelf.pictures()) {
    if (picture->file.title != kMapTitle) {
      links.push_back({view::say(model::sentence_case(picture->file.title)), file_name(picture->file.path)});
    }
  }
  return links;
}

// What the parts of the journey are filtered by.
emit::PictureParts parts_of(const Scene& scene) {
  emit::PictureParts parts;
  // Customers filter nothing, and are told no role of ours.
  if (!scene.is_outside()) {
    model::for_each_record(scene.root.document(), [&](const model::Entity& entity) {
      if (view::has_anchor(entity.kind())) {
        parts.emplace(view::anchor(entity), emit::facets_of(scene.context.model(), entity));
      }
    });
  }
  return parts;
}

std::string page_of(const Scene& scene) {
  return scene.site.folder + "journey" + scene.site.suffix + ".html";
}

// What the pages of tiers tell of the journey; and where those pages are, for this one.
std::vector<emit::SiteLink> tell_of_tiers(const Scene& scene) {
  std::vector<emit::SiteLink> links;
  const model::Model& model = scene.context.model();
  emit::Told& told = scene.site.told;
  const bool framework = scene.root == scene.written;
  if (framework) {
    emit::Told tiers;
    if (!facts::tiers_of(model, scene.root.document()).empty()) {
      tiers.tiers = emit::tell_tiers(model, scene.root, scene.tier_chart(), scene.site.folder);
    }
    told.add(std::move(tiers));
  }
  for (const auto& [name, suffix] : scene.site.tiers) {
    emit::ToldTier& tier = told.tier_called(emit::tier_key(model, scene.written.document(), name));
    const bool own = !framework && suffix == scene.site.suffix;
    if (own && !tier.parts.empty()) {
      emit::tell_services(model, scene.root, page_of(scene), tier.parts.back());
    }
    if (own || framework) {
      links.push_back({tier.title, "../" + emit::tier_file(tier)});
    }
  }
  return links;
}

// Pages beside that of the journey, for one thing each.
std::vector<emit::SiteLink> sheets_of(const Scene& scene) {
  std::vector<emit::SiteLink> links;
  if (emit::has_practice(scene.written)) {
    links.push_back({view::say("Plan on a page"), "practice.html"});
  }
  if (!scene.audit_sheets().empty()) {
    links.push_back({view::say("Audit sheet"), "audit" + scene.site.suffix + ".html"});
  }
  return links;
}

// What the page of a journey on the site tells those about the whole, into `scene.site.told`. Returns where
// the pages of its tiers are.
std::vector<emit::SiteLink> tell(const Scene& scene) {
  if (scene.is_outside()) {
    return {};
  }
  std::vector<emit::SiteLink> tiers;
  if (scene.audience == nullptr) {
    tiers = tell_of_tiers(scene);
  }
  const bool framework = scene.root == scene.written;
  emit::Told told =
      emit::tell(scene.context, scene.root, page_of(scene), framework ? nullptr : &scene.site.told);
  scene.site.told.add(std::move(told));
  return tiers;
}

}  // namespace

void make_site_journey(const Scene& scene, Shelf& shelf) {
  emit::JourneyPage parts;
  parts.map = emit::with_parts(emit::picture_in_page(map_of(scene, shelf), scene.site.told.picture_rules),
                               parts_of(scene));
  if (scene.is_outside()) {
    shelf.page(emit::plan_site_page(scene.root,
                                    emit::plan_data(scene.context.model(), scene.root, scene.audience->start),
                                    parts, scene.templates));
    return;
  }
  if (scene.audience != nullptr) {
    parts.audience = scene.audience->title;
  }
  parts.pictures = pictures_of(shelf);
  parts.versions = versions_of(scene, "journey");
  parts.tiers = tell(scene);
  if (scene.audience == nullptr) {
    parts.sheets = sheets_of(scene);
  }
  shelf.page(emit::journey_page(scene.root, scene.playbook(), parts, scene.templates, scene.site.pages));
}

}  // namespace jc::workspace
