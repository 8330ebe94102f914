// Short ways to read phrases in tests, with the text in the message when it fails.
#pragma once
#include <string>

#include "compiler/expr/phrase/phrase.h"
#include "tests/test.h"

namespace jc::expr {

inline Phrase read(PhraseKind kind, const std::string& text) {
  INFO(name(kind) << ": " << text);
  ParseResult result = parse_phrase(kind, text);
  INFO(result.problem.message);
  REQUIRE(result);
  return result.phrase;
}

template <typename T>
T read_as(PhraseKind kind, const std::string& text) {
  return std::get<T>(read(kind, text)->value);
}

inline PhraseProblem problem(PhraseKind kind, const std::string& text) {
  INFO(name(kind) << ": " << text);
  ParseResult result = parse_phrase(kind, text);
  REQUIRE_FALSE(result);
  return result.problem;
}

// What stands under the caret.
inline std::string wrong_word(PhraseKind kind, const std::string& text) {
  const PhraseProblem found = problem(kind, text);
  REQUIRE(found.begin <= found.end);
  REQUIRE(found.end <= text.size());
  return text.substr(found.begin, found.end - found.begin);
}

// The canonical form, after checking that it says the same and prints as itself.
inline std::string canonical(PhraseKind kind, const std::string& text) {
  const Phrase phrase = read(kind, text);
  const std::string printed = print(phrase);
  INFO(text << " printed as " << printed);
  const Phrase again = read(kind, printed);
  CHECK(*again == *phrase);
  CHECK(print(again) == printed);
  return printed;
}

}  // namespace jc::expr
