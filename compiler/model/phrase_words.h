// Phrases as people read them: titles in place of ids, and signs as on paper (`≥` for `>=`).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/phrase.h"
#include "compiler/model/model.h"

namespace jc::model {

// The kinds of entities that a name in a phrase may mean, for linking and for wording; none for words that
// belong to a metric or attribute.
std::span<const Kind> kinds_of(expr::NameKind kind);

struct PhrasePart {
  // Words with readable signs, or a name: the title of what it means, or as written where it means nothing
  // known.
  std::string text;
  // It is a name; `entity` is what it means, false where that is not declared.
  bool name = false;
  Entity entity;
};

// The phrase in pieces, criteria with brackets where people would misread them; of all else `from` skips what
// stands before that byte of the canonical text. Without the words that tell kinds of happenings apart,
// `event`, `milestone`, `stage` and `status`: they are for the reader of the file.
std::vector<PhrasePart> phrase_parts(const Model& model, const Document& document, const expr::Phrase& phrase,
                                     std::size_t from = 0);

// What a name of the phrase means; false where that is not declared.
Entity named_in(const Model& model, const Document& document, const expr::Phrase& phrase,
                const expr::Name& name);

// The pieces in a row, with those words: for who compares files.
std::string phrase_in_words(const Model& model, const Document& document, const expr::Phrase& phrase);

// The same without them, for the reader of pictures and pages.
std::string phrase_without_kinds(const Model& model, const Document& document, const expr::Phrase& phrase);

}  // namespace jc::model
