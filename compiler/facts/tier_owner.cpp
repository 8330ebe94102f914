#include "compiler/facts/tier_owner.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

void add_owners(const Entity& part, std::vector<ValueView>& owners) {
  const Entity raci = part ? part.child("raci"_key) : Entity();
  const ValueView owner = part ? part.find("owner"_key) : ValueView();
  const ValueView accountable = raci ? raci.find("accountable"_key) : ValueView();
  for (const ValueView& value : {owner, accountable}) {
    for (const ValueView& item : value ? std::vector<ValueView>(value.items()) : std::vector<ValueView>()) {
      owners.push_back(item);
    }
  }
}

std::vector<std::string_view> declared_tiers(const Model& model, const Entity& journey) {
  std::vector<std::string_view> names;
  const auto add = [&](const Entity& vocabulary) {
    for (const Entity& tier : vocabulary ? vocabulary.children("tiers"_key) : std::vector<Entity>()) {
      names.push_back(tier.id());
    }
  };
  add(journey.child("vocabulary"_key));
  for (const Entity& vocabulary : model.roots(Kind::vocabulary)) {
    add(vocabulary);
  }
  return names;
}

}  // namespace

std::vector<ValueView> owners_by_tier(Context& context, Entity stage) {
  const Entity journey(&stage.document(), 0);
  std::vector<ValueView> owners;
  std::vector<std::string_view> owned;
  for (const Entity& overlay : journey.children("overlays"_key)) {
    const std::size_t before = owners.size();
    for (const Entity& each : overlay.children("stages"_key)) {
      add_owners(each.id() == stage.id() ? each : Entity(), owners);
    }
    if (owners.size() == before) {
      add_owners(overlay, owners);
    }
    if (owners.size() == before) {
      return {};
    }
    owned.push_back(overlay.id());
  }
  const std::vector<std::string_view> tiers = declared_tiers(context.model(), journey);
  const bool all = std::all_of(tiers.begin(), tiers.end(), [&](std::string_view tier) {
    return std::find(owned.begin(), owned.end(), tier) != owned.end();
  });
  return all ? owners : std::vector<ValueView>();
}

}  // namespace jc::facts
