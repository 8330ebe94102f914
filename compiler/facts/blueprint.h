// Whether a blueprint shows what stands behind its front, and whether its lines lead somewhere.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The rows that every service blueprint has.
enum class BlueprintRow { evidence, actions, front, back, support };

// Which of them a lane is, as people spell it: `frontstage`, `Front stage` and `onstage` are one row.
std::optional<BlueprintRow> blueprint_row(std::string_view lane);

// Columns of a blueprint (its steps, stages without steps) with something on the front stage and nothing back
// stage or in support, all in one. What stands for several columns, or for the whole stage or journey, counts
// for each.
std::optional<Fact> front_without_back(Context& context, Entity journey);

// What an item of a row serves (`for: [Table]`) where nothing in the journey has that id, title or text.
std::vector<Fact> lines_to_nothing(Context& context, Entity journey);

}  // namespace jc::facts
