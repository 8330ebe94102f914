// The words a pattern must hold spare texts the pattern itself. They must never spare one that it matches.
#include "compiler/expr/needles.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <random>

#include "compiler/expr/pattern.h"
#include "tests/test.h"

namespace jc::expr {

TEST_CASE("needles: a text with a word of any case is let through, one without is not") {
  const Needles needles({"todo", "fix", "?", "..."});
  CHECK(needles.may_occur_in("a toDO b"));
  CHECK(needles.may_occur_in("FIXME"));
  CHECK(needles.may_occur_in("really?"));
  CHECK(needles.may_occur_in("?"));
  CHECK(needles.may_occur_in("so ..."));
  CHECK(!needles.may_occur_in(""));
  CHECK(!needles.may_occur_in("to do it .. f"));
  CHECK(!needles.may_occur_in("fi"));
}

TEST_CASE("needles: words of two bytes may end the text, and what is not ASCII is let through") {
  const Needles needles({"ab"});
  CHECK(needles.may_occur_in("ab"));
  CHECK(needles.may_occur_in("xAB"));
  CHECK(!needles.may_occur_in("ba a"));
  CHECK(needles.may_occur_in("\xE2\x84\xAA"));
  CHECK(Needles({""}).may_occur_in("x"));
}

TEST_CASE("needles: a pattern finds what RE2 alone finds") {
  constexpr std::string_view kPatterns[] = {
      R"(^((?i:todo|tbd|lorem ipsum.*)|[?]+|[.][.][.])$|\b(TODO|TBD)\b)",
      R"(\b(MQL|QBR)s?\b|\b(up-?sell|closed[- ](won|lost))\b)",
      "team|\\bwith\\b|customer",
      "k",
      "s+t",
      "a?b*",
      "^\\s*$",
      "(ab|c)(d|ef)",
      "[0-9]+ days",
      "x.{0,3}y"};
  // Two of them fold to `k` and `s`.
  constexpr std::string_view kPieces[] = {
      "todo", "TBD",          " ",          "?", "...", "qbr", "S",  "up-sell", "won", "team",  "with",
      "k",    "\xE2\x84\xAA", "\xC5\xBF",   "t", "a",   "b",   "cd", "ef",      "7",   " days", "x",
      "y",    "\xFF",         "lorem ipsum"};
  std::mt19937 random(20261122);
  for (const std::string_view pattern : kPatterns) {
    for (const std::string_view flags : {"", "i"}) {
      const Pattern ours = std::get<Pattern>(Pattern::compile(pattern, flags));
      RE2::Options options;
      options.set_case_sensitive(flags.empty());
      const RE2 alone(re2::StringPiece(pattern.data(), pattern.size()), options);
      for (int round = 0; round < 400; round++) {
        std::string text;
        for (auto left = random() % 5; left > 0; left--) {
          text += kPieces[random() % std::size(kPieces)];
        }
        INFO(fmt::format("/{}/{} in {}", pattern, flags, text));
        REQUIRE(ours.search(text) == RE2::PartialMatch(text, alone));
      }
    }
  }
}

}  // namespace jc::expr
