#include "compiler/view/map/opportunities.h"

#include <algorithm>

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

Span span_of(const MapPlaces& places, const std::vector<std::string_view>& stages, Span all) {
  Span span = place_of(places, stages.front(), all);
  for (const std::string_view other : stages) {
    const Span more = place_of(places, other, span);
    span = {std::min(span.first, more.first), std::max(span.last, more.last)};
  }
  return span;
}

// Of the step or stage that an insight stands in.
Span span_around(const MapPlaces& places, const Entity& insight, Span all) {
  for (Entity at = insight; at; at = at.parent()) {
    if (at.kind() == language::Kind::step || at.kind() == language::Kind::stage) {
      return place_of(places, at.id(), all);
    }
  }
  return all;
}

}  // namespace

std::vector<MapItem> opportunities_of(const model::Model& model, const MapItems& items, const Entity& journey,
                                      const MapPlaces& places, Span all) {
  std::vector<MapItem> shown;
  for (const Entity& opportunity : journey.children("opportunities"_key)) {
    MapItem item = items.opportunity(opportunity);
    item.span = all;
    const auto stages = opportunity.texts("stage"_key);
    const auto pains = opportunity.texts("addresses"_key);
    if (!stages.empty()) {
      item.span = span_of(places, stages, all);
    } else if (!pains.empty()) {
      const Entity pain = model.find(journey.document(), language::NameKind::insight, pains.front());
      item.span = span_around(places, pain, all);
    }
    if (stages.size() > 1 && item.span.first < item.span.last) {
      item.runs = {item.span};
    }
    shown.push_back(std::move(item));
  }
  return shown;
}

}  // namespace jc::view
