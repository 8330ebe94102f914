#include "compiler/facts/tiers.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace jc::facts {

using language::NameKind;
using model::Document;
using model::Entity;
using language::operator""_key;
using model::Is;
using model::ValueView;

namespace {

using Names = std::vector<std::string_view>;

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Names named_tiers(const Document& journey) {
  Names named;
  std::set<std::string_view> known;
  const auto add = [&](std::string_view tier) {
    if (known.insert(tier).second) {
      named.push_back(tier);
    }
  };
  if (const ValueView overlays = Entity(&journey, 0).find("overlays"_key); overlays.is(Is::table)) {
    for (const ValueView& overlay : overlays.items()) {
      add(overlay->text);
    }
  }
  for (model::RecordId id = 1; id < journey.records.size(); id++) {
    if (language::info(journey.records[id].kind).entity) {
      for (const std::string_view tier : Entity(&journey, id).texts("tiers"_key)) {
        add(tier);
      }
    }
  }
  return named;
}

// Whether customers of the tier may be on the journey, as far as both say whom they are for.
bool is_for(const Entity& journey, const Entity& tier) {
  const Names tiers = journey.texts("tiers"_key);
  const Names segments = journey.texts("segments"_key);
  const Names served = tier.texts("serves"_key);
  const bool serves =
      segments.empty() || served.empty() ||
      std::any_of(served.begin(), served.end(), [&](std::string_view each) { return holds(segments, each); });
  return (tiers.empty() || holds(tiers, tier.id())) && serves;
}

}  // namespace

std::vector<std::string_view> tiers_of(const model::Model& model, const Document& journey) {
  using Place = std::pair<std::size_t, std::size_t>;
  constexpr std::size_t kLast = std::numeric_limits<std::size_t>::max();
  const Names named = named_tiers(journey);
  std::vector<std::pair<Place, std::string_view>> placed;
  // What holds the tiers: asked alone, for vocabularies may declare thousands of other things.
  std::vector<Entity> declaring;
  for (const std::string_view tier : named) {
    const Entity entity = model.find(journey, NameKind::tier, tier);
    placed.push_back({entity ? Place{entity.document().place, entity.record_id()} : Place{kLast, 0}, tier});
    const Entity around = entity ? entity.parent() : Entity();
    if (around && std::find(declaring.begin(), declaring.end(), around) == declaring.end()) {
      declaring.push_back(around);
    }
  }
  for (const Entity& around : declaring) {
    for (const Entity& tier : around.children("tiers"_key)) {
      if (!holds(named, tier.id()) && is_for(Entity(&journey, 0), tier) &&
          model.find(journey, NameKind::tier, tier.id()) == tier) {
        placed.push_back({Place{tier.document().place, tier.record_id()}, tier.id()});
      }
    }
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Names tiers;
  for (const auto& [place, tier] : placed) {
    tiers.push_back(tier);
  }
  return tiers;
}

}  // namespace jc::facts
