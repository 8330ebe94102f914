#include "compiler/model/left_out.h"

#include <algorithm>

namespace jc::model {

namespace {

// What the tier's overlay says of the stage; false where it says nothing.
ValueView overlay_of(const Document& journey, std::string_view tier, std::string_view stage) {
  const ValueView overlays = Entity(&journey, 0).find("overlays"_key);
  for (const ValueView& overlay : overlays.is(Is::table) ? overlays.items() : std::vector<ValueView>()) {
    const Entity changes = overlay->text == tier ? overlay.value().record() : Entity();
    const ValueView stages = changes ? changes.find("stages"_key) : ValueView();
    for (const ValueView& entry : stages.is(Is::table) ? stages.items() : std::vector<ValueView>()) {
      if (entry->text == stage) {
        return entry.value();
      }
    }
  }
  return {};
}

}  // namespace

std::vector<LeftOutStage> left_out(const Document& journey, std::string_view tier) {
  std::vector<LeftOutStage> found;
  for (const Entity& stage : Entity(&journey, 0).children("stages"_key)) {
    const ValueView change = overlay_of(journey, tier, stage.id());
    const auto tiers = stage.texts("tiers"_key);
    const bool for_others = !tiers.empty() && std::find(tiers.begin(), tiers.end(), tier) == tiers.end();
    if (change.is(Is::none)) {
      found.push_back({stage, change->text});
    } else if (for_others) {
      found.push_back({stage, {}});
    }
  }
  return found;
}

}  // namespace jc::model
