#include "compiler/view/map/tier_lanes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace jc::view {
namespace {

using language::KeyId;
using language::operator""_key;

struct LaneFields {
  LaneKind kind;
  // Of journeys, stages and steps, with all that stands in them.
  std::array<KeyId, 5> fields;
};

constexpr LaneFields kLaneFields[] = {
    {LaneKind::goals, {"purpose"_key, "outcome"_key, "value"_key, "entry"_key, "exit"_key}},
    {LaneKind::doing, {"experience"_key, "does"_key}},
    {LaneKind::touchpoints, {"touchpoints"_key}},
    {LaneKind::thinking, {"experience"_key}},
    {LaneKind::questions, {"experience"_key}},
    {LaneKind::needs, {"experience"_key}},
    {LaneKind::pains, {"experience"_key}},
    {LaneKind::obstacles, {"experience"_key}},
    {LaneKind::limits, {"experience"_key}},
    {LaneKind::pressures, {"experience"_key}},
    {LaneKind::gains, {"experience"_key}},
    {LaneKind::motivations, {"experience"_key}},
    {LaneKind::triggers, {"experience"_key}},
    {LaneKind::research, {"experience"_key}},
    {LaneKind::opportunities, {"opportunities"_key, "experience"_key}},
    {LaneKind::evidence, {"lanes"_key}},
    {LaneKind::actions, {"lanes"_key}},
    {LaneKind::frontstage, {"lanes"_key}},
    {LaneKind::backstage, {"lanes"_key}},
    {LaneKind::support, {"lanes"_key}},
    {LaneKind::own, {"lanes"_key}},
    {LaneKind::brings, {"needs-from"_key}},
    {LaneKind::activities, {"activities"_key}},
    {LaneKind::metrics, {"metrics"_key}},
    {LaneKind::fallbacks, {"contingencies"_key, "milestones"_key, "plays"_key}},
};

}  // namespace

bool has_same_columns(const model::TierChanges& changes) {
  constexpr KeyId kColumns[] = {"steps"_key, "terminal"_key, "transitions"_key, "confidence"_key};
  return changes.same_names && !changes.touches("stages"_key) &&
         std::none_of(std::begin(kColumns), std::end(kColumns),
                      [&](KeyId key) { return changes.reaches(key); });
}

bool is_same_lane(LaneKind kind, const model::TierChanges& changes) {
  const auto lane = std::find_if(std::begin(kLaneFields), std::end(kLaneFields),
                                 [&](const LaneFields& each) { return each.kind == kind; });
  return lane != std::end(kLaneFields) && std::none_of(lane->fields.begin(), lane->fields.end(),
                                                       [&](KeyId key) { return changes.reaches(key); });
}

}  // namespace jc::view
