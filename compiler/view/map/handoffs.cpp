#include "compiler/view/map/handoffs.h"

#include <algorithm>

#include "compiler/view/words/words.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

Span span_of(const MapPlaces& places, const Entity& stage) {
  const auto found = std::find_if(places.begin(), places.end(),
                                  [&](const MapPlace& place) { return place.entity == stage; });
  return found->span;
}

}  // namespace

std::vector<MapHandoff> handoffs_of(const MapItems& items, const FlowGraph& flow, const Entity& journey,
                                    const MapPlaces& places) {
  std::vector<MapHandoff> handoffs;
  // What the flow counts as stages: steps where there are no stages.
  std::vector<Entity> stages = journey.children("stages"_key);
  if (stages.empty()) {
    stages = journey.children("steps"_key);
  }
  std::size_t next = 0;
  const auto add = [&](const Entity& handoff) {
    const FlowHandoff& shown = flow.handoffs[next++];
    const bool from = shown.from < stages.size();
    const bool to = shown.to < stages.size();
    MapHandoff made{items.handoff(handoff, shown), 0, !from && !to};
    made.border = from ? span_of(places, stages[shown.from]).last + 1
                  : to ? span_of(places, stages[shown.to]).first
                       : 0;
    if (from && shown.from == shown.to) {
      made.inside = span_of(places, stages[shown.from]);
      made.border = made.inside->first;
    } else if (from && to && shown.to != shown.from + 1) {
      made.item.details.push_back({say("to ") + stages[shown.to].title(), IconKind::arrow_out});
    }
    handoffs.push_back(std::move(made));
  };
  for (const Entity& stage : stages) {
    for (const Entity& handoff : stage.children("handoff"_key)) {
      add(handoff);
    }
  }
  for (const Entity& handoff : journey.children("handoffs"_key)) {
    add(handoff);
  }
  return handoffs;
}

}  // namespace jc::view
