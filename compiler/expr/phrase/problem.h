// Words for a phrase that could not be read: what is wrong where, and a correct phrase close to what was
// meant.
#pragma once
#include "compiler/expr/phrase/failure.h"

namespace jc::expr {

// For a text that did not match the grammar.
PhraseProblem explain(PhraseKind kind, std::string_view text);
// A phrase of that kind that is always right, for when nothing closer is found.
std::string_view plain_example(PhraseKind kind);

// A canonical phrase made of `text` by small repairs, or the plain example.
std::string repaired_example(PhraseKind kind, std::string_view text);

}  // namespace jc::expr
