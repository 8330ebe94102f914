#include "compiler/layout/chart/governance.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

using language::operator""_key;

bool has_rituals(model::Entity root) {
  const model::Entity governance = root.child("governance"_key);
  return governance && (!governance.children("rituals"_key).empty() || governance.child("review"_key));
}

// The whole year in one place is worth a picture of its own where several documents have a say in it.
bool has_shared_rituals(const Scene& scene) {
  const view::Links nowhere;
  const view::GovernanceChart all = view::governance_of(scene.context, {}, nowhere);
  const bool vocabulary = std::any_of(all.sections.begin(), all.sections.end(),
                                      [](const view::RitualSection& section) { return section.shared; });
  return all.sections.size() > 1 || vocabulary;
}

// More than that nobody reads in one picture.
constexpr std::size_t kMostRituals = 300;

// A vocabulary or journey alone may have thousands; how many it has is said.
void shorten(view::GovernanceChart& chart, Shelf& shelf) {
  for (view::RitualSection& section : chart.sections) {
    if (const std::size_t has = section.rituals.size(); has > kMostRituals) {
      section.rituals.resize(kMostRituals);
      shelf.problem({.rule = "too-much-to-draw",
                     .message = fmt::format("of the {} meetings of `{}`, {} are drawn", has, section.title,
                                            kMostRituals),
                     .help = "divide it; the page of the year has them all"});
    }
  }
}

// The picture of the workspace ends where it would be too long, and says so: every journey has one of its
// own.
view::GovernanceChart within_reach(view::GovernanceChart chart) {
  const std::size_t all = chart.sections.size();
  std::size_t rituals = 0;
  std::size_t shown = 0;
  while (shown < all && rituals + chart.sections[shown].rituals.size() <= kMostRituals) {
    rituals += chart.sections[shown++].rituals.size();
  }
  if (shown < all && shown > 0) {
    chart.sections.resize(shown);
    chart.title = fmt::format("The first {} of {} who have meetings", shown, all);
    view::RitualSection rest;
    rest.title = fmt::format("{} more", all - shown);
    rest.remark = "each has a picture of its own, and the page of the year has them all";
    chart.sections.push_back(std::move(rest));
  }
  return chart;
}

}  // namespace

void make_governance(const Scene& scene, Shelf& shelf) {
  if (scene.root ? !has_rituals(scene.root) : !has_shared_rituals(scene)) {
    return;
  }
  view::GovernanceChart chart = view::governance_of(scene.context, scene.root, scene.links);
  shorten(chart, shelf);
  shelf.picture(layout::lay_out_governance(scene.root ? std::move(chart) : within_reach(std::move(chart))));
}

}  // namespace jc::workspace
