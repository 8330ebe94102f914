// The rows a journey map or blueprint may have: their names for `--lanes` and the configuration, their
// titles, and how what stands in them looks.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "compiler/language/key.h"
#include "compiler/view/sign.h"

namespace jc::view {

// In the order in which a map has them unless somebody chose another: first what tells the story, who answers
// for the customer, how it feels, what hurts and by when.
enum class LaneKind : std::uint8_t {
  owners,
  feelings,
  pains,
  milestones,
  goals,
  doing,
  touchpoints,
  thinking,
  questions,
  needs,
  obstacles,
  limits,
  pressures,
  gains,
  motivations,
  triggers,
  research,
  opportunities,
  evidence,
  actions,
  frontstage,
  backstage,
  support,
  // A team's own.
  own,
  brings,
  activities,
  metrics,
  fallbacks,
  statuses,
  plays,
};
inline constexpr std::size_t kLaneKindCount = static_cast<std::size_t>(LaneKind::plays) + 1;

struct LaneInfo {
  LaneKind kind;
  // For `--lanes`, kebab-case; the keys of the language where there is one.
  std::string_view name;
  std::string_view title;
  IconKind icon;
  // Of the cards in it.
  Role card;
  bool quoted = false;     // the words of people
  bool strong = false;     // the text is a name that details follow
  bool card_icon = true;   // the lane's icon stands on each card
  bool by_default = true;  // shown unless lanes were chosen
  bool map = true;         // stands on journey maps; blueprints have their own order
  // What it shows beside the key it is called after, of journeys, stages and steps.
  std::array<language::KeyId, 5> also = {};
  // Shows what is worked out of several things, and has its content apart from its items.
  bool apart = false;
};

// The key of an experience whose list the lane shows; none for others.
language::KeyId experience_key(const LaneInfo& lane);

std::span<const LaneInfo> lane_table();
const LaneInfo& info(LaneKind kind);
// Nothing for names that are no lane of the table: they may be a team's own.
std::optional<LaneKind> lane_named(std::string_view name);

}  // namespace jc::view
