// Words of a text that was not understood: where they are, what they were meant to be.
#pragma once
#include "compiler/expr/phrase/failure.h"

namespace jc::expr {

// The word that holds byte `position`, up to a space, comma or parenthesis; empty at the end of the text.
Extent word_at(std::string_view text, std::uint32_t position);
// The word that ends before `position`; empty when there is none.
Extent word_before(std::string_view text, std::uint32_t position);
std::string_view slice(std::string_view text, Extent at);
std::string lower_case(std::string_view text);
std::string replaced(std::string_view text, Extent at, std::string_view by);

// Insertions, deletions, replacements and swaps of neighbours between two words, letter case aside.
std::size_t distance(std::string_view a, std::string_view b);
// The closest of `words` to a misspelt `word`; empty when none is close.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& words);
// A unit of time that `word` was probably meant to be: for words that could be any unit.
std::string_view meant_unit(std::string_view word);

// The digits that a number word stands for, as `12` for `twelve`; empty for other words.
std::string_view digits_of(std::string_view word);
// The text with number words in digits: `two weeks` is `2 weeks`.
std::string with_digits(std::string_view text);

// Words that say no number or time although they sound like one, and what to write instead (an example).
struct VagueWord {
  std::string_view word;
  std::string_view instead;
  // It says about when, not how much.
  bool time = false;
};
// Null for other words.
const VagueWord* vague_word(std::string_view word);

}  // namespace jc::expr
