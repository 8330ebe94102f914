#include "compiler/layout/chart/governance.h"

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

}  // namespace

void make_governance(const Scene& scene, Shelf& shelf) {
  if (scene.root ? has_rituals(scene.root) : has_shared_rituals(scene)) {
    shelf.picture(layout::lay_out_governance(view::governance_of(scene.context, scene.root, scene.links)));
  }
}

}  // namespace jc::workspace
