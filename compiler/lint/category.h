// The groups that rules come in, so that a team can set or choose many at once.
#pragma once
#include <string_view>

namespace jc::lint {

struct Category {
  std::string_view name;
  // What its rules are about.
  std::string_view about;
};

inline constexpr Category kCategories[] = {
    {"language", "files, keys, values and names that can be read"},
    {"structure", "stages, milestones and the ways between them"},
    {"ownership", "who answers for what, and who hands over to whom"},
    {"measurement", "metrics, targets and proof"},
    {"time", "dates, durations, cadences"},
    {"governance", "rituals, reviews and the team's practice"},
    {"tiers", "what customers of different tiers and segments get"},
    {"experience", "what the customer does, thinks and feels"},
    {"portfolio", "products and vocabulary across journeys"},
    {"wording", "what texts say"},
    {"suppression", "comments that say no to a finding"},
    {"house", "a team's own rules whose pages name no category"},
};
inline constexpr std::string_view kHouseCategory = "house";

constexpr bool is_category(std::string_view name) {
  for (const Category& each : kCategories) {
    if (each.name == name) {
      return true;
    }
  }
  return false;
}

}  // namespace jc::lint
