// Compares two criteria as logic: whether one asks more than the other.
#pragma once
#include "compiler/expr/phrase/criterion.h"

namespace jc::diff {

// How the second stands to the first: it asks for more (whoever fulfils it fulfils the first), for less, for
// the same, or for something else.
enum class Logic : std::uint8_t { equal, stricter, looser, apart };

Logic compare(const expr::Criterion& before, const expr::Criterion& after);

// Some of it is words that somebody judges.
bool has_words(const expr::Criterion& criterion);
// Some of it can be told by a machine.
bool has_measures(const expr::Criterion& criterion);
// Nothing but times decides it.
bool is_time_window(const expr::Criterion& criterion);
// The same but for who judges the words.
bool same_but_judges(const expr::Criterion& a, const expr::Criterion& b);
// The same but for the spelling of the words.
bool same_but_spelling(const expr::Criterion& a, const expr::Criterion& b);

}  // namespace jc::diff
