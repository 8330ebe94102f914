// The whole language in one place: every kind with its field table, every kind of name with what it
// may refer to, and the look-ups that passes need.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/language/forms.h"
#include "compiler/language/journey.h"
#include "compiler/language/practice.h"
#include "compiler/language/shared.h"

namespace jc::model {

inline constexpr KindInfo kKinds[] = {
    {Kind::journey, "journey", language::kJourney, "one journey: a document that starts with `journey: <id>`",
     true},
    {Kind::vocabulary, "vocabulary", language::kVocabulary, "names that journeys share"},
    {Kind::portfolio, "portfolio", language::kPortfolio, "products by stages, and who coordinates them",
     true},
    {Kind::config, "config", language::kConfig, "the workspace: `journeyc.yaml`"},
    {Kind::stage, "stage", language::kStage, "a big column of the journey", true},
    {Kind::milestone, "milestone", language::kMilestone, "a proof point with success on both sides", true},
    {Kind::touchpoint, "touchpoint", language::kTouchpoint, "one contact between customer and team", true},
    {Kind::step, "step", language::kStep, "a small column; a string alone fills `does`", true},
    {Kind::activity, "activity", language::kActivity, "work with its own accountable role", true},
    {Kind::play, "play", language::kPlay, "a recipe that a trigger starts", true},
    {Kind::play_step, "play-step", language::kPlayStep, "one step of a play; a string alone fills `do`"},
    {Kind::contingency, "contingency", language::kContingency, "what happens when something goes wrong",
     true},
    {Kind::handoff, "handoff", language::kHandoff, "how a customer is passed from one owner to another",
     true},
    {Kind::transition, "transition", language::kTransition, "a way between stages that is not the next one",
     true},
    {Kind::overlap, "overlap", language::kOverlap, "stages that run side by side"},
    {Kind::experience, "experience", language::kExperience, "what the customer does, thinks and feels", true},
    {Kind::feeling, "feeling", language::kFeeling, "how it feels; a word alone fills `label`"},
    {Kind::insight, "insight", language::kInsight, "a pain, gain or pressure; a string alone fills `text`",
     true},
    {Kind::opportunity, "opportunity", language::kOpportunity, "an improvement idea", true},
    {Kind::status, "status", language::kStatus, "a condition that cuts across stages", true},
    {Kind::governance, "governance", language::kGovernance, "who meets when, and when the map is reviewed"},
    {Kind::review, "review", language::kReview, "how the map is kept true"},
    {Kind::ritual, "ritual", language::kRitual, "a meeting or another thing that comes back", true},
    {Kind::practice, "practice", language::kPractice, "where the team stands with journey management"},
    {Kind::win, "win", language::kWin, "something gained, with its proof", true},
    {Kind::audit, "audit", language::kAudit, "a look at what really happened", true},
    {Kind::finding, "finding", language::kFinding, "what an audit found"},
    {Kind::change, "change", language::kChange, "an entry of the journey's history"},
    {Kind::scope, "scope", language::kScope, "where the map begins and ends"},
    {Kind::success, "success", language::kSuccess, "what success is, on both sides"},
    {Kind::needs, "needs", language::kNeeds, "what each side has to bring"},
    {Kind::sides, "sides", language::kSides, "people on both sides"},
    {Kind::raci, "raci", language::kRaci, "who is accountable, responsible, consulted and informed"},
    {Kind::stage_value, "stage-value", language::kStageValue, "the quantified value of a stage"},
    {Kind::variant, "variant", language::kVariant, "which journey and tier a file is a variant of"},
    {Kind::validation, "validation", language::kValidation, "how an assumption will be tested"},
    {Kind::lane_item, "lane-item", language::kLaneItem, "one item of a row; a string alone fills `text`",
     true},
    {Kind::walkthrough, "walkthrough", language::kWalkthrough,
     "a time somebody took the journey as a customer"},
    {Kind::overlay, "overlay", language::kOverlay, "what a tier changes", false, Kind::journey, true},
    {Kind::overlay_stage, "overlay-stage", language::kOverlayStage, "what a tier changes in a stage", false,
     Kind::stage, true},
    {Kind::overlay_milestone, "overlay-milestone", language::kOverlayMilestone,
     "what a tier changes in a milestone", false, Kind::milestone, true},
    {Kind::overlay_touchpoint, "overlay-touchpoint", language::kTouchpoint,
     "what a tier changes in a touchpoint", false, Kind::touchpoint, true},
    {Kind::overlay_play, "overlay-play", language::kPlay, "what a tier changes in a play", false, Kind::play,
     true},
    {Kind::overlay_ritual, "overlay-ritual", language::kRitual, "what a tier changes in a ritual", false,
     Kind::ritual, true},
    {Kind::touchpoint_patch, "touchpoint-patch", language::kTouchpointPatch,
     "touchpoints that come, go or differ"},
    {Kind::play_patch, "play-patch", language::kPlayPatch, "plays that come, go or differ"},
    {Kind::ritual_patch, "ritual-patch", language::kRitualPatch, "rituals that come, go or differ"},
    {Kind::role, "role", language::kRole, "what people are for", true},
    {Kind::team, "team", language::kTeam, "a group with a lead", true},
    {Kind::person, "person", language::kPerson, "a person, where a role is not enough", true},
    {Kind::metric, "metric", language::kMetric, "something measured, defined once", true},
    {Kind::attribute, "attribute", language::kAttribute, "a fact about a customer", true},
    {Kind::segment, "segment", language::kSegment, "a group of customers, by attributes", true},
    {Kind::tier, "tier", language::kTier, "a level of support on the one framework", true},
    {Kind::persona, "persona", language::kPersona, "whose journey it is", true},
    {Kind::channel, "channel", language::kChannel, "where contact happens", true},
    {Kind::product, "product", language::kProduct, "what is sold", true},
    {Kind::event, "event", language::kEvent, "what a system can prove has happened", true},
    {Kind::asset, "asset", language::kAsset, "a deck, template or page", true},
    {Kind::evidence, "evidence", language::kEvidence, "a survey, interview or number", true},
    {Kind::scales, "scales", language::kScales, "what scores mean"},
    {Kind::portfolio_product, "portfolio-product", language::kPortfolioProduct,
     "a product on the lifecycle map", true},
    {Kind::orchestration, "orchestration", language::kOrchestration, "who keeps the portfolio together"},
    {Kind::intersection, "intersection", language::kIntersection, "a stage where products meet", true},
    {Kind::prose, "prose", language::kProse, "a criterion in words"},
    {Kind::duration_form, "duration-form", language::kDurationForm, "a duration as a map"},
    {Kind::moment_form, "moment-form", language::kMomentForm, "a moment as a map"},
    {Kind::cadence_form, "cadence-form", language::kCadenceForm, "a cadence as a map"},
    {Kind::quantity_form, "quantity-form", language::kQuantityForm, "a quantity as a map"},
    {Kind::target_form, "target-form", language::kTargetForm, "a target as a map"},
    {Kind::criterion_form, "criterion-form", language::kCriterionForm, "a criterion as a map"},
    {Kind::condition_form, "condition-form", language::kConditionForm, "a condition as a map"},
    {Kind::effect_form, "effect-form", language::kEffectForm, "an effect as a map"},
    {Kind::range_form, "range-form", language::kRangeForm, "a range as a map"},
    {Kind::rule_setting, "rule-setting", language::kRuleSetting,
     "a setting for one rule; a word alone is the severity"},
    {Kind::theme, "theme", language::kTheme, "colours and font of pictures"},
};
static_assert(std::size(kKinds) == kKindCount);

constexpr const KindInfo& info(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

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

namespace language {
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
inline constexpr Of kGroup = {Kind::role, Kind::persona, Kind::segment, Kind::tier};
inline constexpr Of kRoleOnly = {Kind::role};
inline constexpr Of kPersonOnly = {Kind::person};
inline constexpr Of kTeamOnly = {Kind::team};
inline constexpr Of kAnchor = {Kind::event, Kind::milestone, Kind::stage};
inline constexpr Of kStatusOnly = {Kind::status};
inline constexpr Words kAny = {"any"};
inline constexpr Words kGoal = {"goal"};
}  // namespace language

inline constexpr NameKindInfo kNameKinds[] = {
    {NameKind::none, "thing", {}},
    {NameKind::party, "role, team or person", language::kParty},
    {NameKind::customer_party,
     "role, team, person or persona",
     language::kCustomerParty,
     {},
     false,
     language::kParty},
    {NameKind::event, "event", language::kEventOnly},
    {NameKind::milestone, "milestone", language::kMilestoneOnly},
    {NameKind::stage, "stage", language::kStageOnly, language::kAny},
    {NameKind::step, "step or stage", language::kStepOnly},
    {NameKind::served, "milestone, stage or play", language::kServed, language::kGoal, false,
     language::kMilestoneOnly},
    {NameKind::metric, "metric", language::kMetricOnly},
    {NameKind::attribute, "attribute", language::kAttributeOnly},
    {NameKind::tier, "tier", language::kTierOnly},
    {NameKind::segment, "segment", language::kSegmentOnly},
    {NameKind::persona, "persona", language::kPersonaOnly},
    {NameKind::channel, "channel", language::kChannelOnly},
    {NameKind::product, "product", language::kProductOnly},
    {NameKind::asset, "asset", language::kAssetOnly},
    {NameKind::evidence, "evidence", language::kEvidenceOnly},
    {NameKind::play, "play", language::kPlayOnly},
    {NameKind::ritual, "ritual", language::kRitualOnly},
    {NameKind::journey, "journey", language::kJourneyOnly},
    {NameKind::insight, "pain, gain or pressure", language::kInsightOnly},
    {NameKind::group, "role, persona or segment", language::kGroup, {}, false, language::kRoleOnly},
    {NameKind::person, "person", language::kPersonOnly},
    {NameKind::team, "team", language::kTeamOnly},
    {NameKind::anchor, "event, milestone or stage", language::kAnchor, {}, false, language::kEventOnly},
    {NameKind::payload, "asset", language::kAssetOnly, {}, true},
    {NameKind::status, "status", language::kStatusOnly},
    {NameKind::channel_or_text, "channel", language::kChannelOnly, {}, true},
};
static_assert(std::size(kNameKinds) == kNameKindCount);

constexpr const NameKindInfo& info(NameKind kind) { return kNameKinds[static_cast<std::size_t>(kind)]; }

// A key of the language, as a number that is the same for every table that has the key.
struct KeyId {
  static constexpr std::uint16_t kNone = UINT16_MAX;
  std::uint16_t value = kNone;
  constexpr bool exists() const { return value != kNone; }
  constexpr bool operator==(const KeyId&) const = default;
};

namespace language {
inline constexpr std::size_t kMaxKeys = 400;
struct Keys {
  std::array<std::string_view, kMaxKeys> words{};
  std::size_t count = 0;
  constexpr std::uint16_t find(std::string_view word) const {
    for (std::size_t i = 0; i < count; i++) {
      if (words[i] == word) {
        return static_cast<std::uint16_t>(i);
      }
    }
    return KeyId::kNone;
  }
  constexpr void add(std::span<const Field> fields) {
    for (const Field& field : fields) {
      if (find(field.key) == KeyId::kNone) {
        words[count++] = field.key;
      }
    }
  }
};
constexpr Keys all_keys() {
  Keys keys;
  keys.add(kEveryEntity);
  for (const KindInfo& kind : kKinds) {
    keys.add(kind.fields);
  }
  return keys;
}
inline constexpr Keys kKeys = all_keys();
}  // namespace language

// `"owner"_key`: a key that no table has does not compile.
consteval KeyId operator""_key(const char* text, std::size_t size) {
  const std::uint16_t found = language::kKeys.find({text, size});
  if (found == KeyId::kNone) {
    throw "no field table has this key";
  }
  return {found};
}

// The id of a key, or none. A hash look-up.
KeyId find_key(std::string_view text);
std::string_view text_of(KeyId key);
// The keys that entities of a kind can't do without.
std::span<const KeyId> required_keys(Kind kind);

// The field of `kind` with this key, those of every entity included; nullptr where there is none.
const Field* find_field(Kind kind, KeyId key);
// All fields of a kind, its own first.
std::vector<const Field*> fields_of(Kind kind);
// The field a bare scalar fills; nullptr where the kind needs a map.
const Field* shorthand_of(Kind kind);
std::optional<Kind> find_kind(std::string_view name);

// Words that people coming from other tools type, and the key to use here.
struct Alias {
  std::string_view word;
  std::string_view key;
  std::string_view remark;
};
std::span<const Alias> aliases();

}  // namespace jc::model
