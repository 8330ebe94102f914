// Words that are nearly other words: plurals and typing mistakes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::expr {

// The first of `words` nearest to `word`, at most `limit` typing mistakes away and less than half of the
// word; or empty. A mistake is a letter too much, too few, wrong, or swapped with the next
// (Damerau-Levenshtein distance).
std::string nearest_word(std::string_view word, const std::vector<std::string>& words, int limit);

}  // namespace jc::expr
