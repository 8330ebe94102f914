// Every picture and text that a build can make of a journey, a portfolio or the workspace, one line each: a
// new one is a line in views.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/layout/diagram.h"
#include "compiler/layout/map/map.h"
#include "compiler/model/effective.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

// What a view is made of.
struct Subject {
  const Config& config;
  facts::Context& context;
  // The root of a journey (the framework or a tier's copy) or of a portfolio; false for the workspace.
  model::Entity root;
  // The same as it was written; equal to `root` except for tiers.
  model::Entity written;
  // Where readers find more about an entity, from the view's own folder; empty for nowhere.
  const view::Link& link;
  // Draws the maps of one journey and of its tiers.
  layout::MapDrawer& maps;
  // How a tier's copy differs from what was written; null for all else.
  const model::TierChanges* changes = nullptr;
};

// What a view is made for each of.
enum class Per : std::uint8_t {
  // The framework, and each tier of it.
  tier,
  journey,
  portfolio,
  workspace,
};

struct View {
  // The word for it in `emit`, of kEmits.
  std::string_view kind;
  // The name of the file without tier, page and ending.
  std::string_view stem;
  // What the index page calls it.
  std::string_view label;
  Per per = Per::tier;
  // Whether there is anything to show.
  bool (*has)(const Subject&) = nullptr;
  // A picture; several where it is split into pages.
  std::vector<layout::Diagram> (*draw)(const Subject&) = nullptr;
  // Or a text, in place of a picture, in a file with this ending.
  std::string (*write)(const Subject&) = nullptr;
  std::string_view ending = ".svg";
};

// In the order in which readers are shown them.
std::span<const View> views();

// Whether some view of the kind is a picture: what `png` and `pdf` are made of.
bool is_picture(std::string_view kind);

}  // namespace jc::workspace
