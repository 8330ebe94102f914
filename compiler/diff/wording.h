// Whether two texts say the same in other words, as far as that can be told without understanding them.
#pragma once
#include <string_view>

namespace jc::diff {

// Differs in capitals, dots, blanks and slips of the keyboard only. A single word may be a name elsewhere:
// there every letter counts.
bool same_words(std::string_view before, std::string_view after);

// Names the same figures and times, says no or not as often, and keeps at least half of its words.
bool is_rephrased(std::string_view before, std::string_view after);

}  // namespace jc::diff
