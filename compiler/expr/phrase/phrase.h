// Phrases: the short texts of the journey language (times, targets, conditions), read to typed values and
// printed back.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/expr/phrase/cadence.h"
#include "compiler/expr/phrase/condition.h"
#include "compiler/expr/phrase/criterion.h"
#include "compiler/expr/phrase/kind.h"

namespace jc::expr {

// Longer texts and deeper parentheses are answered with a problem. Words in quotes are free, up to a length
// that no sentence has: they are what somebody wrote for people.
inline constexpr std::size_t kLongestPhrase = 4096;
inline constexpr std::size_t kLongestQuoting = 65'536;
inline constexpr int kDeepestPhrase = 64;

// What was read. Conditions are criteria whose leaves are all `Compared`, with names that are attributes.
struct PhraseContent {
  PhraseKind kind = PhraseKind::duration;
  std::variant<Duration, Moment, Cadence, Quantity, Target, Criterion, Effect, Range> value;
  // Of criteria and conditions.
  Gist gist;
  // Every name in it, from left to right.
  std::vector<NameUse> names;
  bool operator==(const PhraseContent& other) const { return kind == other.kind && value == other.value; }
};
// Immutable, so it may be shared between threads.
using Phrase = std::shared_ptr<const PhraseContent>;

// Why a text is no phrase of its kind. Offsets are bytes of the text, begin <= end <= its size, and cover the
// wrong word; where something is missing at the end, the last word.
struct PhraseProblem {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // What is wrong: "`wekes` is not a unit; did you mean `weeks`?".
  std::string message;
  // What may stand there: "a unit such as `days` or `weeks`".
  std::string expected;
  // The same said rightly: no number and no content word is lost or added. Empty where nothing is sure.
  std::string rewrite;
  // The word to put in place of [begin, end) when it is a misspelling; else empty.
  std::string suggestion;
  // The suggestion is the same in other signs: `2` for `two`.
  bool same_meaning = false;
  // What to do about it where nothing is sure: "`out` of what? write `90 days before <event>`".
  std::string hint;
};

struct ParseResult {
  // Null exactly when there is a problem.
  Phrase phrase;
  PhraseProblem problem;
  explicit operator bool() const { return phrase != nullptr; }
};

// Never throws on user text, whatever the bytes.
ParseResult parse_phrase(PhraseKind kind, std::string_view text);

// The canonical form: reading it again gives an equal phrase.
std::string print(const PhraseContent& phrase);
std::string print(const Phrase& phrase);
std::string print(const Duration& duration);
std::string print(const Moment& moment);
std::string print(const Point& point);
std::string print(const Cadence& cadence);
std::string print(const Rhythm& rhythm);
std::string print(const Quantity& quantity);
std::string print(const Target& target);
std::string print(const Criterion& criterion);
std::string print(const Leaf& leaf);
std::string print(const Effect& effect);
std::string print(const Range& range);

// Words as they stand in a criterion: `"they say so"`, with a mark that is not in them, or else doubled.
std::string in_quotes(std::string_view words);
// A phrase of that kind that is always right, to show the form.
std::string_view plain_example(PhraseKind kind);

// `duration`, `moment` ... as messages and pages call it.
std::string_view name(PhraseKind kind);

}  // namespace jc::expr
