// Remembers phrases that were read before: journeys repeat themselves a lot, and reading costs far more
// than finding.
#pragma once
#include <memory>
#include <string_view>

#include "compiler/expr/phrase/phrase.h"

namespace jc::model {

// One of the two is there.
struct PhraseReading {
  expr::Phrase phrase;
  std::shared_ptr<const expr::PhraseProblem> problem;
};

// What the text says as a phrase of this kind. Every thread remembers what it has read, and what one thread
// has read the others need not read again. Stays valid until the calling thread's memory is full and begins
// anew, which no caller waits for; the phrase itself for as long as somebody holds it.
const PhraseReading& read_once(expr::PhraseKind kind, std::string_view text);

}  // namespace jc::model
