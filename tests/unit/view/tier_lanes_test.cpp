#include "compiler/view/map/tier_lanes.h"

#include <algorithm>
#include <string_view>

#include "tests/test.h"

using namespace jc::view;
using jc::language::Kind;
using jc::model::TierChanges;

namespace {

// What a tier sets without any lane that could be taken from the framework's map showing it: stages say it in
// their headers, owners and milestones in lanes that are always filled in, plays and rituals elsewhere.
constexpr std::string_view kShownElsewhere[] = {"owner",  "raci", "stages", "duration",
                                                "window", "due",  "rituals"};

TierChanges that_set(std::string_view field) {
  TierChanges changes;
  changes.keys.add(jc::language::find_key(field));
  return changes;
}

bool some_lane_shows(std::string_view field) {
  const auto lanes = lane_table();
  return std::any_of(lanes.begin(), lanes.end(), [&](const LaneInfo& lane) {
    return is_same_lane(lane.kind, that_set("window")) && !is_same_lane(lane.kind, that_set(field));
  });
}

}  // namespace

TEST_CASE("every field that a tier may set is known to a lane, or to be shown elsewhere") {
  for (const Kind kind : {Kind::overlay, Kind::overlay_stage, Kind::overlay_milestone}) {
    for (const jc::language::Field* field : jc::language::fields_of(kind)) {
      INFO(field->key);
      const bool elsewhere = std::find(std::begin(kShownElsewhere), std::end(kShownElsewhere), field->key) !=
                             std::end(kShownElsewhere);
      CHECK(some_lane_shows(field->key) != elsewhere);
    }
  }
}
