// What an output is made of, and where it puts what it made. An output is a line in language/outputs.def and
// a function of its own source: `void make_map(const Scene&, Shelf&)`.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/index_page.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/emit/site/page.h"
#include "compiler/emit/site/told.h"
#include "compiler/facts/audience.h"
#include "compiler/facts/derived.h"
#include "compiler/language/outputs.h"
#include "compiler/layout/diagram.h"
#include "compiler/layout/map/map.h"
#include "compiler/model/effective.h"
#include "compiler/view/audit/audit_sheet.h"
#include "compiler/view/chart/channel_chart.h"
#include "compiler/view/chart/raci_chart.h"
#include "compiler/view/chart/tier_chart.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

class FindingsByPlace;
class Places;
class Shelf;

// What several outputs of one scene show, made when the first of them asks.
struct Shown {
  // Of the journey, in playbooks and on pages.
  std::optional<emit::Data> playbook;
  // Its audits, with their days in words, and what pages show of these.
  std::optional<std::vector<view::AuditSheet>> sheets;
  std::optional<emit::Data> audit;
  // Of the journey as it was written.
  std::optional<view::TierChart> tiers;
};

// Of a journey as it was written, without links: what its tiers are compared with, made when the first of
// them asks.
struct Framework {
  std::optional<view::RaciChart> raci;
  std::optional<view::ChannelChart> channels;
};

// What the pages of a site are made of, beside the scene that each is about.
struct SiteScene {
  const std::vector<emit::SitePage>& pages;
  const Places& places;
  // What the checks found.
  const FindingsByPlace& findings;
  // In the folder of outputs, where the scene's files are: `core/`, and what stands behind their names.
  std::string folder;
  std::string suffix;
  // The journey's tiers, with what stands behind the names of their files.
  const std::vector<std::pair<std::string_view, std::string>>& tiers;
  // What pages have told so far: of this journey, or of all of them.
  emit::Told& told;
  Shown& shown;
};

// One journey, one tier of it, a portfolio or the workspace, with all that outputs ask.
struct Scene {
  const Config& config;
  facts::Context& context;
  const emit::Templates& templates;
  // The root of a journey (the framework or a tier's copy) or of a portfolio; false for the workspace.
  model::Entity root;
  // The same as it was written; equal to `root` except for tiers.
  model::Entity written;
  // Where its files will be, named from the same place as the paths of the model's files.
  std::string folder;
  // Where readers find more about an entity, from that folder; empty for nowhere.
  const view::Links& links;
  // Draws the maps of one journey and of its tiers.
  layout::MapDrawer& maps;
  Framework& framework;
  SiteScene site;
  // How a tier's copy differs from what was written; null for all else.
  const model::TierChanges* changes = nullptr;
  // Everything that stands in the folder of outputs; filled for what is made of the workspace.
  std::span<const emit::Output> built = {};
  // Whom the build is for; null for nobody in particular.
  const facts::Audience* audience = nullptr;

  bool is_outside() const { return audience != nullptr && audience->outside; }
  // Of a tier whether what `make` makes of it is other than that of the framework; true of all else.
  template <class Chart, class Make>
  bool differs(std::optional<Chart>& of_framework, const Make& make) const {
    if (root == written) {
      return true;
    }
    if (!of_framework) {
      of_framework = make(written);
    }
    return !(make(root) == *of_framework);
  }
  layout::Page page() const;
  // What the playbook of the journey shows, in Markdown and on the site.
  const emit::Data& playbook() const;
  // The journey's audit sheets, and what pages show of these.
  const std::vector<view::AuditSheet>& audit_sheets() const;
  const emit::Data& audit() const;
  const view::TierChart& tier_chart() const;
};

// A line of outputs.def with the function behind it.
struct OutputMaker {
  language::OutputRow row;
  void (*make)(const Scene&, Shelf&);
};

// In the order of the lines.
std::span<const OutputMaker> outputs();

// Far above what anybody could read in one picture; drawing that would take minutes and gigabytes.
inline constexpr std::size_t kMostDrawn = 5'000;

// Whether the journey or portfolio has too many things in it for any picture.
inline bool is_too_large_to_draw(const model::Entity& root) {
  return root && root.document().records.size() > kMostDrawn;
}

}  // namespace jc::workspace
