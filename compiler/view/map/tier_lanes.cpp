#include "compiler/view/map/tier_lanes.h"

#include <algorithm>
#include <iterator>

namespace jc::view {
namespace {

using language::KeyId;
using language::operator""_key;

// The key of journeys, stages and steps that what the lane is called after stands in: a list of an
// experience, or else, where there is no such key, a row of `lanes`.
KeyId key_of(const LaneInfo& lane) {
  const KeyId key = language::find_key(lane.name);
  if (experience_key(lane).exists()) {
    return "experience"_key;
  }
  return language::find_field(language::Kind::stage, key) != nullptr ||
                 language::find_field(language::Kind::journey, key) != nullptr
             ? key
             : "lanes"_key;
}

}  // namespace

bool has_same_columns(const model::TierChanges& changes) {
  constexpr KeyId kColumns[] = {"steps"_key, "terminal"_key, "transitions"_key, "confidence"_key};
  return changes.same_names && !changes.touches("stages"_key) &&
         std::none_of(std::begin(kColumns), std::end(kColumns),
                      [&](KeyId key) { return changes.reaches(key); });
}

bool is_same_lane(LaneKind kind, const model::TierChanges& changes) {
  const LaneInfo& lane = info(kind);
  return !lane.apart && !changes.reaches(key_of(lane)) &&
         std::none_of(lane.also.begin(), lane.also.end(),
                      [&](KeyId key) { return key.exists() && changes.reaches(key); });
}

}  // namespace jc::view
