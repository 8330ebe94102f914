// A phrase for those who don't ask what is wrong with it: to explain one that is broken takes a hundred times
// as long as to read one that is not.
#pragma once
#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {

// Null exactly where `parse_phrase` has a problem.
Phrase read_phrase(PhraseKind kind, std::string_view text);

}  // namespace jc::expr
