// Finds the word a person most likely meant, for "did you mean" in every message.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace jc::source {

// The candidate closest to `word`, or nothing when none is close enough to be a slip of the keyboard.
// The same answer whatever the order of the candidates; never `word` itself.
//
// Closeness is the restricted Damerau-Levenshtein distance (also called optimal string alignment: every
// insertion, deletion, substitution and swap of neighbours counts one) with these changes: case is free,
// hyphens, underscores and spaces count a quarter, an abbreviation (`desc` for `description`), a longer
// form (`owner-name` for `owner`) or the same words in another order count about one. Up to a third of
// the longer word may differ. Words above 100 code points have no neighbour.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

// Whether `word` is `near` beyond doubt, so that a program may write it so: the same but for letter case and
// separators; one slip in a word of four letters or more; two in one of nine or more that begins alike. The
// digits are the same (`stage-2` is no slip of `stage-1`), and no other candidate is within one slip more.
bool is_clear_slip(std::string_view word, std::string_view near,
                   std::span<const std::string_view> candidates);

}  // namespace jc::source
