// Where a text stops being a phrase, and what the grammar would have taken there.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {

struct Failure {
  // The text matches; the rest says nothing.
  bool matched = false;
  // The first byte nothing could be made of; the text's size when something is missing.
  std::uint32_t position = 0;
  // What may stand there, in words, in the order it was tried: "a unit such as `days`".
  std::vector<std::string_view> expected;
  // Single words that may stand there, for finding what was meant.
  std::vector<std::string_view> words;
};

// Slower than `outline`: for texts that did not match.
Failure find_failure(PhraseKind kind, std::string_view text);

inline constexpr std::string_view kExpectedUnit = "a unit such as `days` or `weeks`";
inline constexpr std::string_view kExpectedNumber = "a number in digits";
inline constexpr std::string_view kExpectedEnd = "the end of the phrase";
inline constexpr std::string_view kExpectedAnchor = "the name of an event, milestone or stage";
inline constexpr std::string_view kExpectedStatement =
    "a statement such as `event first-report` or `csat >= 4`";
inline constexpr std::string_view kExpectedComparison = "a comparison such as `>= 80%`";
inline constexpr std::string_view kExpectedValue = "a value such as `enterprise` or `70%`";
inline constexpr std::string_view kExpectedClose = "`)`";
inline constexpr std::string_view kExpectedName = "a name";

}  // namespace jc::expr
