#include "compiler/view/map/handoffs.h"

#include <algorithm>

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

Span span_of(const MapPlaces& places, const Entity& stage) {
  const auto found = std::find_if(places.begin(), places.end(),
                                  [&](const MapPlace& place) { return place.entity == stage; });
  return found->span;
}

// A stage that nobody owns hands over in its own name, not in that of the reason.
void name_side(const FlowGraph& flow, const Entity& handoff, language::KeyId key, StageIndex stage,
               std::string& side) {
  if (handoff.field(key) == nullptr && stage < flow.stages.size() &&
      flow.stages[stage].owner_origin == OwnerOrigin::none) {
    side = flow.stages[stage].title;
  }
}

// A stage without an owner gives and takes in its own name: only what leaves goes outside.
void name_outside(const FlowGraph& flow, FlowHandoff& named) {
  if (named.from_owner.empty() && named.from < flow.stages.size()) {
    named.from_owner = flow.stages[named.from].title;
  }
  if (named.to_owner.empty() && named.to < flow.stages.size()) {
    named.to_owner = flow.stages[named.to].title;
  }
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
    FlowHandoff named = shown;
    name_side(flow, handoff, "from-owner"_key, shown.from, named.from_owner);
    name_side(flow, handoff, "to-owner"_key, shown.to, named.to_owner);
    name_outside(flow, named);
    MapHandoff made{items.handoff(handoff, named), 0, !from && !to};
    made.border = from ? span_of(places, stages[shown.from]).last + 1
                  : to ? span_of(places, stages[shown.to]).first
                       : 0;
    if (from && to && shown.to != shown.from + 1) {
      made.item.details.push_back({"to " + stages[shown.to].title(), IconKind::arrow_out});
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
