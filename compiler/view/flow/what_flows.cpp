#include "compiler/view/flow/what_flows.h"

#include <algorithm>

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

constexpr language::KeyId kMovesJourney[] = {
    "transitions"_key, "handoffs"_key, "overlaps"_key, "statuses"_key,      "plays"_key,
    "milestones"_key,  "owner"_key,    "raci"_key,     "contingencies"_key, "start-stages"_key};
constexpr language::KeyId kMovesStage[] = {"entry"_key,     "exit"_key,  "duration"_key,      "window"_key,
                                           "owner"_key,     "raci"_key,  "milestones"_key,    "handoff"_key,
                                           "terminal"_key,  "aside"_key, "contingencies"_key, "plays"_key,
                                           "activities"_key};

bool says_any(const Entity& entity, std::span<const language::KeyId> keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](language::KeyId key) { return entity.field(key) != nullptr; });
}

bool is_of_experience(const Entity& journey) {
  const auto types = journey.texts("type"_key);
  return types.size() == 1 && types.front() == "experience";
}

}  // namespace

Flows what_flows(const Entity& journey) {
  const std::vector<Entity> stages = journey.children("stages"_key);
  if (stages.empty()) {
    return journey.children("steps"_key).empty() ? Flows::nothing : Flows::stages;
  }
  const bool moves = says_any(journey, kMovesJourney) ||
                     std::any_of(stages.begin(), stages.end(),
                                 [](const Entity& stage) { return says_any(stage, kMovesStage); });
  if (moves || !is_of_experience(journey)) {
    return Flows::stages;
  }
  std::size_t steps = 0;
  for (const Entity& stage : stages) {
    const std::vector<Entity> inside = stage.children("steps"_key);
    steps += inside.size();
  }
  return steps > 1 ? Flows::steps : Flows::nothing;
}

}  // namespace jc::view
