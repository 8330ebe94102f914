#include "compiler/source/glob.h"

#include <string>

#include "tests/test.h"

namespace jc::source {
namespace {

Glob glob(std::string_view pattern) {
  auto parsed = parse_glob(pattern);
  CAPTURE(std::string(pattern));
  REQUIRE(std::holds_alternative<Glob>(parsed));
  return std::get<Glob>(parsed);
}

bool matches(std::string_view pattern, std::string_view path) { return glob(pattern).matches(path); }

std::string error(std::string_view pattern) {
  auto parsed = parse_glob(pattern);
  const auto* failed = std::get_if<GlobError>(&parsed);
  return failed == nullptr ? "" : std::to_string(failed->offset) + ": " + failed->text;
}

TEST_CASE("what a path must end with is read off the pattern, and nothing more") {
  CHECK(matches("./a.yaml", "a.yaml"));
  CHECK_FALSE(matches("./a.yaml", "b.yaml"));
  CHECK(matches("a/**/./b", "a/./b"));
  CHECK(matches("**/b.yaml", "b.yaml"));
  CHECK(matches("**/a/b", "a/b"));
  CHECK(matches("*./x", "y./x"));
  CHECK(matches("{a,b}/x", "b/x"));
  CHECK(matches("a\\*b", "a*b"));
  CHECK(matches("a[b]c", "abc"));
  CHECK_FALSE(matches("*.yaml", "a.yml"));
}

TEST_CASE("words of a pattern stand in a path one behind the other, and tell most paths apart") {
  CHECK(matches("**/a1*/**/b*.yaml", "x/a17/y/b2.yaml"));
  CHECK(matches("**/a1*/**/b*.yaml", "a1/b.yaml"));
  CHECK(matches("a?a*a", "axaaa"));
  CHECK_FALSE(matches("**/a1*/**/b*.yaml", "b1/a1.yaml"));
  CHECK_FALSE(matches("a*a", "a"));
  CHECK(matches("{a,b}*c", "bc"));
  CHECK(matches("a\\?b", "a?b"));
}

TEST_CASE("stars stay within a folder, double stars do not") {
  CHECK(matches("*.yaml", "a.yaml"));
  CHECK(matches("*.yaml", ".yaml"));
  CHECK_FALSE(matches("*.yaml", "a/b.yaml"));
  CHECK_FALSE(matches("*.yaml", "a.yaml.bak"));
  CHECK(matches("**/*.yaml", "a.yaml"));
  CHECK(matches("**/*.yaml", "a/b/c.yaml"));
  CHECK(matches("a/**/b", "a/b"));
  CHECK(matches("a/**/b", "a/x/y/b"));
  CHECK_FALSE(matches("a/**/b", "a/xb"));
  CHECK_FALSE(matches("a/**/b", "ab"));
  CHECK(matches("a/**", "a/x/y"));
  CHECK_FALSE(matches("a/**", "a"));
  CHECK_FALSE(matches("a/**", "ab/c"));
  CHECK(matches("**", "a/b"));
  CHECK(matches("a**b", "axxb"));
  CHECK_FALSE(matches("a**b", "a/b"));
  CHECK(matches("**/a/**/b/**", "x/a/b/c"));
  CHECK(matches("./specs/*.yaml", "specs/a.yaml"));
  CHECK(matches("./**/a", "b/a"));
}

TEST_CASE("single characters and sets") {
  CHECK(matches("a?c", "abc"));
  CHECK(matches("a?c", "a客c"));
  CHECK_FALSE(matches("a?c", "a/c"));
  CHECK(matches("[a-c]x[0-9]", "bx7"));
  CHECK_FALSE(matches("[a-c]", "d"));
  CHECK(matches("[!a-c]", "d"));
  CHECK(matches("[^a-c]", "d"));
  CHECK_FALSE(matches("[!a]", "/"));
  CHECK_FALSE(matches("[.-9]", "/"));
  CHECK(matches("[]x]", "]"));
  CHECK(matches("[a-]", "-"));
  CHECK(matches("[\\]]", "]"));
  CHECK(matches("[客户]", "户"));
  CHECK(matches("\\*\\{", "*{"));
  CHECK_FALSE(matches("\\*", "x"));
}

TEST_CASE("braces") {
  CHECK(matches("*.{yaml,yml}", "a.yml"));
  CHECK_FALSE(matches("*.{yaml,yml}", "a.json"));
  CHECK(matches("{a,b{c,d}}/x", "bd/x"));
  CHECK(matches("a{,b}", "a"));
  CHECK(matches("a{,b}", "ab"));
  CHECK(matches("{**/a,b}.yaml", "x/y/a.yaml"));
  CHECK(matches("{a/**,b}", "a/x/y"));
  CHECK(matches("{a/**,b}/c", "a/x/y/c"));
  CHECK(matches("{}", ""));
  CHECK(matches("{a}{b}{}", "ab"));
  CHECK(matches("a,b}", "a,b}"));
}

TEST_CASE("patterns that are none") {
  CHECK(error("a{b") == "1: `{` is never closed");
  CHECK(error("a{b,") == "1: `{` is never closed");
  CHECK(error("x[ab") == "1: `[` is never closed");
  CHECK(error("[]") == "0: `[` is never closed");
  CHECK(error("[z-a]") == "1: range runs backwards");
  CHECK(error("a\\") == "1: `\\` at the end has nothing to stand before");
  CHECK(error("{{{{{{{{{a}}}}}}}}}") == "8: braces are nested more than 8 deep");
  CHECK(error(std::string(5000, 'a')) == "0: pattern is longer than 4096 bytes");
  CHECK(error("{a,[b}") == "3: `[` is never closed");
  CHECK(matches("", ""));
  CHECK_FALSE(matches("", "a"));
}

TEST_CASE("no pattern takes exponential time") {
  std::string stars;
  std::string braces;
  for (int i = 0; i < 200; i++) {
    stars += "*a";
    braces += "{a,a*,**,?}";
  }
  const std::string path(400, 'a');
  CHECK(matches(stars, path));
  CHECK_FALSE(matches(stars + "b", path));
  CHECK_FALSE(matches(braces + "b", path));
}

}  // namespace
}  // namespace jc::source
