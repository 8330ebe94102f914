// What the names in a file may refer to.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "compiler/language/type.h"

namespace jc::language {

// What a kind of name may refer to, in the order of resolution.
struct NameKindInfo {
  NameKind kind;
  // In messages: "no <what> is called …".
  std::string_view what;
  std::span<const Kind> kinds;
  // Words that need no declaration.
  std::span<const std::string_view> words = {};
  // Any text will do, even where names are declared; matches still count as uses.
  bool free = false;
  // Once one of these is declared, an unknown name is an error; all of `kinds` where left out.
  std::span<const Kind> tightened_by = {};
};

using Of = Kind[];
inline constexpr Of kParty = {Kind::role, Kind::team, Kind::person};
inline constexpr Of kCustomerParty = {Kind::role, Kind::team, Kind::person, Kind::persona};
inline constexpr Of kEventOnly = {Kind::event};
inline constexpr Of kMilestoneOnly = {Kind::milestone};
inline constexpr Of kStageOnly = {Kind::stage};
inline constexpr Of kStepOnly = {Kind::step, Kind::stage};
inline constexpr Of kServed = {Kind::milestone, Kind::stage,  Kind::step,
                               Kind::play,      Kind::status, Kind::event};
inline constexpr Of kMetricOnly = {Kind::metric};
inline constexpr Of kAttributeOnly = {Kind::attribute};
inline constexpr Of kTierOnly = {Kind::tier};
inline constexpr Of kSegmentOnly = {Kind::segment};
inline constexpr Of kPersonaOnly = {Kind::persona};
inline constexpr Of kChannelOnly = {Kind::channel};
inline constexpr Of kProductOnly = {Kind::product, Kind::portfolio_product};
inline constexpr Of kAssetOnly = {Kind::asset};
inline constexpr Of kEvidenceOnly = {Kind::evidence};
inline constexpr Of kPlayOnly = {Kind::play};
inline constexpr Of kRitualOnly = {Kind::ritual};
inline constexpr Of kJourneyOnly = {Kind::journey};
inline constexpr Of kInsightOnly = {Kind::insight};
inline constexpr Of kOpportunityOnly = {Kind::opportunity};
inline constexpr Of kGroup = {Kind::role, Kind::persona, Kind::segment, Kind::tier};
inline constexpr Of kRoleOnly = {Kind::role};
inline constexpr Of kPersonOnly = {Kind::person};
inline constexpr Of kTeamOnly = {Kind::team};
inline constexpr Of kAnchor = {Kind::event, Kind::milestone, Kind::stage};
inline constexpr Of kStatusOnly = {Kind::status};
inline constexpr Of kTouchpointOnly = {Kind::touchpoint};
inline constexpr std::string_view kAny[] = {"any"};
inline constexpr std::string_view kGoal[] = {"goal"};

inline constexpr NameKindInfo kNameKinds[] = {
    {NameKind::none, "thing", {}},
    {NameKind::party, "role, team or person", kParty},
    {NameKind::customer_party, "role, team, person or persona", kCustomerParty, {}, false, kParty},
    {NameKind::event, "event", kEventOnly},
    {NameKind::milestone, "milestone", kMilestoneOnly},
    {NameKind::stage, "stage", kStageOnly, kAny},
    {NameKind::step, "step or stage", kStepOnly},
    {NameKind::served, "milestone, stage or play", kServed, kGoal, false, kMilestoneOnly},
    {NameKind::metric, "metric", kMetricOnly},
    {NameKind::attribute, "attribute", kAttributeOnly},
    {NameKind::tier, "tier", kTierOnly},
    {NameKind::segment, "segment", kSegmentOnly},
    {NameKind::persona, "persona", kPersonaOnly},
    {NameKind::channel, "channel", kChannelOnly},
    {NameKind::product, "product", kProductOnly},
    {NameKind::asset, "asset", kAssetOnly},
    {NameKind::evidence, "evidence", kEvidenceOnly},
    {NameKind::play, "play", kPlayOnly},
    {NameKind::ritual, "ritual", kRitualOnly},
    {NameKind::journey, "journey", kJourneyOnly},
    {NameKind::insight, "pain, gain or pressure", kInsightOnly},
    {NameKind::opportunity, "opportunity", kOpportunityOnly},
    {NameKind::group, "role, persona or segment", kGroup, {}, false, kRoleOnly},
    {NameKind::person, "person", kPersonOnly},
    {NameKind::team, "team", kTeamOnly},
    {NameKind::anchor, "event, milestone or stage", kAnchor, {}, false, kEventOnly},
    {NameKind::payload, "asset", kAssetOnly, {}, true},
    {NameKind::status, "status", kStatusOnly},
    {NameKind::channel_or_text, "channel", kChannelOnly, {}, true},
    {NameKind::touchpoint, "touchpoint", kTouchpointOnly},
};
static_assert(std::size(kNameKinds) == kNameKindCount);

constexpr const NameKindInfo& info(NameKind kind) { return kNameKinds[static_cast<std::size_t>(kind)]; }

}  // namespace jc::language
