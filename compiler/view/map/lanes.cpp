#include "compiler/view/map/lanes.h"

#include <algorithm>

#include "compiler/facts/blueprint.h"
#include "compiler/language/language.h"

namespace jc::view {

using language::operator""_key;

namespace {

constexpr bool kQuoted = true;
constexpr bool kStrong = true;
constexpr bool kPlain = false;
constexpr bool kApart = true;

// clang-format off
constexpr LaneInfo kLanes[] = {
    {LaneKind::owners, "owners", "Owners and hand-offs", IconKind::person, Role::handoff, kPlain, kStrong, false, true, true, {}, kApart},
    {LaneKind::feelings, "feelings", "Feeling", IconKind::smile, Role::emotion, kPlain, kPlain, true, true, true, {}, kApart},
    {LaneKind::pains, "pains", "Pains", IconKind::minus, Role::pain},
    {LaneKind::milestones, "milestones", "Milestones", IconKind::flag, Role::card, kPlain, kStrong, false, true, true, {}, kApart},
    {LaneKind::goals, "goals", "Purpose and outcome", IconKind::target, Role::card, kPlain, kPlain, false, true, true,
     {"purpose"_key, "outcome"_key, "value"_key, "entry"_key, "exit"_key}},
    {LaneKind::doing, "doing", "Doing", IconKind::hand, Role::card, kPlain, kPlain, false, true, true, {"does"_key}},
    {LaneKind::touchpoints, "touchpoints", "Touchpoints", IconKind::chat, Role::touchpoint, kPlain, kStrong},
    {LaneKind::thinking, "thinking", "Thinking", IconKind::quote, Role::thought, kQuoted, kPlain, false},
    {LaneKind::questions, "questions", "Questions", IconKind::question, Role::question, kPlain},
    {LaneKind::needs, "needs", "Needs", IconKind::heart, Role::need},
    {LaneKind::obstacles, "obstacles", "Obstacles", IconKind::wall, Role::pressure},
    {LaneKind::limits, "limits", "Technical limits", IconKind::gear, Role::pressure},
    {LaneKind::pressures, "pressures", "Pressures", IconKind::weight, Role::pressure},
    {LaneKind::gains, "gains", "Gains", IconKind::plus, Role::gain},
    {LaneKind::motivations, "motivations", "Motivations", IconKind::star, Role::need},
    {LaneKind::triggers, "triggers", "Triggers", IconKind::play, Role::card},
    {LaneKind::research, "research", "Research", IconKind::search, Role::card},
    {LaneKind::opportunities, "opportunities", "Opportunities", IconKind::lightbulb, Role::opportunity, kPlain, kStrong, true, true, true, {"experience"_key}},
    {LaneKind::evidence, "physical-evidence", "Physical evidence", IconKind::eye, Role::card, kPlain, kPlain, false},
    {LaneKind::actions, "customer-actions", "Customer actions", IconKind::person, Role::need, kPlain, kStrong, false, true, false},
    {LaneKind::frontstage, "frontstage", "Front-stage", IconKind::people, Role::question, kPlain, kPlain, false},
    {LaneKind::backstage, "backstage", "Back-stage", IconKind::gear, Role::thought, kPlain, kPlain, false},
    {LaneKind::support, "support", "Support", IconKind::layers, Role::card, kPlain, kPlain, false},
    {LaneKind::own, "", "", IconKind::layers, Role::card, kPlain, kPlain, false},
    {LaneKind::brings, "needs-from", "What each side brings", IconKind::arrow_in, Role::card, kPlain, kPlain, false},
    {LaneKind::activities, "activities", "Activities", IconKind::hand, Role::card, kPlain, kStrong, false},
    {LaneKind::metrics, "metrics", "Metrics", IconKind::chart, Role::metric},
    {LaneKind::fallbacks, "contingencies", "When off track", IconKind::lifebuoy, Role::contingency, kPlain, kPlain, true, true, true,
     {"milestones"_key, "plays"_key}},
    {LaneKind::statuses, "statuses", "Statuses", IconKind::signal, Role::status, kPlain, kStrong, true, true, true, {"plays"_key}},
    {LaneKind::plays, "plays", "Plays", IconKind::play, Role::card, kPlain, kStrong, true, true, true,
     {"statuses"_key, "contingencies"_key, "milestones"_key}},
};
// clang-format on
static_assert(std::size(kLanes) == kLaneKindCount);

}  // namespace

std::span<const LaneInfo> lane_table() { return kLanes; }

const LaneInfo& info(LaneKind kind) { return kLanes[static_cast<std::size_t>(kind)]; }

std::optional<LaneKind> lane_named(std::string_view name) {
  if (const auto row = facts::blueprint_row(name)) {
    constexpr LaneKind kRows[] = {LaneKind::evidence, LaneKind::actions, LaneKind::frontstage,
                                  LaneKind::backstage, LaneKind::support};
    return kRows[static_cast<std::size_t>(*row)];
  }
  const auto found = std::find_if(std::begin(kLanes), std::end(kLanes),
                                  [&](const LaneInfo& lane) { return lane.name == name && !name.empty(); });
  return found == std::end(kLanes) ? std::nullopt : std::optional(found->kind);
}

language::KeyId experience_key(const LaneInfo& lane) {
  const language::KeyId key = language::find_key(lane.name);
  const bool listed = language::find_field(language::Kind::experience, key) != nullptr;
  return listed && !lane.apart ? key : language::KeyId();
}

}  // namespace jc::view
