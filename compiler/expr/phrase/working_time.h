// Quantities of working time: `2 hours`, `4 hours a week`, `0.5 FTE`, and what is none.
#pragma once
#include <string_view>

#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {

// A length, as much of it a period or for each of something, or a share of a full-time job.
bool is_working_time(const Quantity& quantity);

// `text` read as a quantity of working time, or why it is none.
ParseResult parse_working_time(std::string_view text);

// Why a text that is no working time is none, with what to write instead.
PhraseProblem no_working_time(std::string_view text);

}  // namespace jc::expr
