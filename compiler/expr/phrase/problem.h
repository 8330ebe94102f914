// Words for a phrase that could not be read: what is wrong where.
#pragma once
#include "compiler/expr/phrase/failure.h"

namespace jc::expr {

// For a text that did not match the grammar.
PhraseProblem explain(PhraseKind kind, std::string_view text);
// `text` after small repairs, so that it fits the grammar; empty when they do not suffice. Whether it still
// says what was meant is for `says_the_same` to tell.
std::string repaired(PhraseKind kind, std::string_view text);

}  // namespace jc::expr
