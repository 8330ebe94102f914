#include "compiler/layout/chart/left_out.h"

namespace jc::layout {

using model::Entity;
using model::Is;
using model::operator""_key;
using model::ValueView;

ValueView entry(const Entity& record, model::KeyId table, std::string_view key) {
  const ValueView value = record ? record.find(table) : ValueView();
  if (!value.is(Is::table)) {
    return {};
  }
  for (const ValueView& each : value.items()) {
    if (each->text == key) {
      return each.value();
    }
  }
  return {};
}

ValueView overlay_of(const Entity& journey, std::string_view tier, std::string_view stage) {
  return entry(entry(journey, "overlays"_key, tier).record(), "stages"_key, stage);
}

std::string why_left_out(const Entity& journey, std::string_view tier, std::string_view stage) {
  const ValueView reason = overlay_of(journey, tier, stage);
  return reason.is(Is::none) ? std::string(reason->text) : "";
}

}  // namespace jc::layout
