// Where a line may end, and where a word that is longer than a line may be cut.
#pragma once
#include <cstddef>
#include <string_view>

namespace jc::text {

struct WordCut {
  // How many characters stay on the line: one at least.
  std::size_t end = 1;
  // A hyphen has to say that the word goes on.
  bool hyphen = false;
};

// `word` is what is left of the word, a code point for each thing a reader perceives as a character.
// `fitting` of them have room on the line, fewer than there are; `with_hyphen` where a hyphen follows.
//
// After a hyphen, slash or the like without more; in words of letters where a syllable seems to begin: before
// a consonant with a vowel behind it, and three letters on either side; rather where German joins words
// (`-ungs-`, `-heits-`). Compounds of many languages are cut well enough by that, without dictionaries or
// knowing the language. Else anywhere.
WordCut cut_word(std::u32string_view word, std::size_t fitting, std::size_t with_hyphen);

// The end of the first words of the line that stay together, with the space behind them: one word, and the
// value behind a sign of comparison (`≥ 40`), without which the sign says nothing.
std::size_t end_of_words(std::string_view line);

}  // namespace jc::text
