// How well journeys are kept, as a table for people and as JSON for others.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diff/health.h"

namespace jc::emit {

struct StatsRow {
  diff::Health now;
  // Nothing where the journey is new, or nothing is compared.
  std::optional<diff::Health> before;
};

// What may not fall.
struct StatsColumn {
  std::string_view name;
  diff::Share diff::Health::*share;
};
inline constexpr StatsColumn kStatsColumns[] = {{"owners", &diff::Health::owners},
                                                {"metrics", &diff::Health::metrics},
                                                {"measurable", &diff::Health::measurable},
                                                {"sure", &diff::Health::sure}};

// A smaller share has it than before.
bool stats_fell(const StatsRow& row, const StatsColumn& column);

std::string stats_table(const std::vector<StatsRow>& rows, bool markdown);
std::string stats_json(const std::vector<StatsRow>& rows);

}  // namespace jc::emit
