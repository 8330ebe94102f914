// What stands in the texts of a spec that should not: words the house does not use, and data about people.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Uses of a word for which `terms` of a vocabulary has another one: one fact for each word and document, at
// the first place. Whole words; capitals count where the word has some. Quotes of customers, sources and
// links keep their words.
std::vector<Fact> term_aliases(Context& context, Entity document);

// E-mail addresses, phone numbers and social security numbers in any text of a document, `x-` keys included.
// Addresses and numbers that belong to a function (support@, 1-800-…) and those reserved for examples are
// nobody's data.
std::vector<Fact> personal_data(Context& context, Entity document);

}  // namespace jc::facts
