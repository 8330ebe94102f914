// How a name that nobody gave a title is read out: `value-realization` as "Value realization", `nps` as
// "NPS".
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::language {

// Words as a team spells them, such as `QBR` or `SaaS`.
using Spellings = std::vector<std::string>;

// Words in place of hyphens, but for pairs that keep theirs (`go-live`), the first with a capital. A word is
// an abbreviation where the house spells it as one, where the trade does, or where it has no vowel.
std::string sentence_case(std::string_view id, const Spellings* house = nullptr);

// The same for a name that is declared nowhere and stands inside of a sentence: `first-value` as "first
// value", `nrr` as "NRR"; `Customer success` as it is, because whoever writes capitals or several words has
// written what is to be read.
std::string undeclared_words(std::string_view name, const Spellings* house = nullptr);

// Adds the words of a text that capitals inside or throughout mark as abbreviations.
void add_spellings(std::string_view text, Spellings& house);

}  // namespace jc::language
