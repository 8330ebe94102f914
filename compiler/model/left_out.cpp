#include "compiler/model/left_out.h"

#include <algorithm>

namespace jc::model {

ValueView table_entry(const Entity& record, KeyId table, std::string_view name) {
  const ValueView value = record ? record.find(table) : ValueView();
  if (!value.is(Is::table)) {
    return {};
  }
  for (const ValueView& each : value.items()) {
    if (each->text == name) {
      return each.value();
    }
  }
  return {};
}

ValueView overlay_of(const Entity& journey, std::string_view tier, std::string_view stage) {
  return table_entry(table_entry(journey, "overlays"_key, tier).record(), "stages"_key, stage);
}

std::string_view why_left_out(const Entity& journey, std::string_view tier, std::string_view stage) {
  const ValueView change = overlay_of(journey, tier, stage);
  return change.is(Is::none) ? change->text.view() : std::string_view();
}

std::vector<LeftOutStage> left_out(const Entity& journey, std::string_view tier) {
  std::vector<LeftOutStage> found;
  for (const Entity& stage : journey.children("stages"_key)) {
    const auto tiers = stage.texts("tiers"_key);
    const bool for_others = !tiers.empty() && std::find(tiers.begin(), tiers.end(), tier) == tiers.end();
    if (for_others || overlay_of(journey, tier, stage.id()).is(Is::none)) {
      found.push_back({stage, why_left_out(journey, tier, stage.id())});
    }
  }
  return found;
}

}  // namespace jc::model
