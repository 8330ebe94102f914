// How a name that nobody gave a title is read out: `value-realization` as "Value realization", `nps` as
// "NPS".
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::language {

// Words as a team spells them, such as `QBR` or `SaaS`.
using Spellings = std::vector<std::string>;

// Words in place of hyphens, the first with a capital. A word is an abbreviation where the house spells it as
// one, where the trade does, or where it has no vowel.
std::string sentence_case(std::string_view id, const Spellings* house = nullptr);

// The name as it is, but for the abbreviations in it: `nrr` as "NRR", `go-live` and `Customer success` as
// they are.
std::string with_abbreviations(std::string_view name, const Spellings* house = nullptr);

// Adds the words of a text that capitals inside or throughout mark as abbreviations.
void add_spellings(std::string_view text, Spellings& house);

}  // namespace jc::language
