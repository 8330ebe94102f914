// Whatever is typed, reading ends with a phrase that prints back or a problem that points into the text.
#include <random>

#include "compiler/expr/phrase/meaning.h"
#include "compiler/expr/phrase/read.h"
#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

struct Seed {
  PhraseKind kind;
  const char* text;
};

const Seed kSeeds[] = {
    {PhraseKind::duration, "1 hour 30 minutes"},
    {PhraseKind::duration, "P1Y2M10DT2H30M"},
    {PhraseKind::duration, "about 2..3 business days"},
    {PhraseKind::moment, "the earlier of 30 days after kickoff and 2026-12-01"},
    {PhraseKind::moment, "within 24 hours of milestone go-live"},
    {PhraseKind::moment, "by end of month 8..9 of onboarding"},
    {PhraseKind::cadence, "at least every 2 weeks on Tuesday until event live and csat >= 4"},
    {PhraseKind::cadence, "ideally quarterly, at times bi-annually"},
    {PhraseKind::cadence, "monthly on the first Monday, then twice a year"},
    {PhraseKind::quantity, "about $1.5m..$2.5m per csm"},
    {PhraseKind::quantity, "+15..30 minutes a week"},
    {PhraseKind::target, "adoption-rate from 3.9 to 4.4% of power users by 2026-12-01"},
    {PhraseKind::effect, "ttfv down by 5 days"},
    {PhraseKind::range, "-2 .. 1%"},
    {PhraseKind::criterion, "not any of (milestone live is 7 days late, no event x for 14 days) and a or b"},
    {PhraseKind::criterion, "\"it works\" as judged by csm or region is not one of (emea, 'a b') at day 3"},
    {PhraseKind::condition, "arr >= $10k and arr < $100k or region is one of emea, apac"},
};

const char* const kPieces[] = {
    " ",      "..",     "(",          ")",        ",",    "\"",           "'",    "-",   "+",    "%",
    "$",      "€",      ">=",         "<",        "not ", "or ",          "and ", "of ", "at ",  "30",
    "days ",  "the ",   "\xC2",       "\xE2\x88", "0",    "999999999999", ".",    "is ", "late", "P1D",
    "every ", "until ", "2026-12-01", "\n",       "é"};

std::string mutated(std::string text, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::size_t changes = 1 + below(4);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t at = below(text.size() + 1);
    switch (below(5)) {
      case 0:
        text.erase(at, 1 + below(4));
        break;
      case 1:
        text.insert(at, kPieces[below(std::size(kPieces))]);
        break;
      case 2:
        text.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 3:
        text.insert(at, text.substr(below(text.size() + 1), below(12)));
        break;
      default:
        if (at + 1 < text.size()) {
          std::swap(text[at], text[at + 1]);
        }
        break;
    }
  }
  return text;
}

void check(PhraseKind kind, const std::string& text) {
  const ParseResult result = parse_phrase(kind, text);
  const Phrase alone = read_phrase(kind, text);
  REQUIRE((alone == nullptr) == (result.phrase == nullptr));
  REQUIRE((alone == nullptr || *alone == *result.phrase));
  INFO(name(kind) << ": " << text);
  if (!result) {
    INFO(result.problem.message << "; " << result.problem.rewrite);
    REQUIRE(result.problem.begin <= result.problem.end);
    REQUIRE(result.problem.end <= text.size());
    REQUIRE_FALSE(result.problem.message.empty());
    REQUIRE_FALSE(result.problem.expected.empty());
    if (!result.problem.rewrite.empty()) {
      REQUIRE(parse_phrase(kind, result.problem.rewrite));
      REQUIRE(says_the_same(text, result.problem.rewrite));
    }
    return;
  }
  for (const NameUse& use : result.phrase->names) {
    REQUIRE(use.at.end <= text.size());
    // The words behind `after each` are one name.
    const std::string written = text.substr(use.at.begin, use.at.end - use.at.begin);
    REQUIRE((written == use.name || written.find_first_of(" \t\r\n") != std::string::npos));
  }
  const std::string printed = print(result.phrase);
  INFO("printed: " << printed);
  const ParseResult again = parse_phrase(kind, printed);
  REQUIRE(again);
  REQUIRE(*again.phrase == *result.phrase);
  REQUIRE(print(again.phrase) == printed);
  if (const auto* cadence = std::get_if<Cadence>(&result.phrase->value)) {
    for (const Reading& reading : readings(*cadence)) {
      REQUIRE(parse_phrase(PhraseKind::cadence, reading.text));
    }
  }
  if (const auto* criterion = std::get_if<Criterion>(&result.phrase->value)) {
    branches(*criterion);
    for (const auto& [attribute, borders] : border_values(*criterion)) {
      for (const AttributeValue& value : sample_values(borders)) {
        holds(*criterion, {{attribute, value}});
      }
    }
  }
}

}  // namespace

TEST_CASE("changed phrases never break the reader") {
  std::mt19937 random(20260101);
  for (int round = 0; round < 150; ++round) {
    for (const Seed& seed : kSeeds) {
      check(seed.kind, mutated(seed.text, random));
    }
  }
}

TEST_CASE("a phrase of one kind read as another is a phrase or a problem") {
  for (const Seed& seed : kSeeds) {
    for (int kind = 0; kind <= static_cast<int>(PhraseKind::range); ++kind) {
      check(static_cast<PhraseKind>(kind), seed.text);
    }
  }
}

TEST_CASE("a phrase cut off anywhere is a phrase or a problem") {
  for (const Seed& seed : kSeeds) {
    const std::string text = seed.text;
    for (std::size_t size = 0; size <= text.size(); ++size) {
      check(seed.kind, text.substr(0, size));
    }
  }
}

}  // namespace jc::expr
