// Edits: which go together, what they make of a text; and two texts as a unified diff.
#include "compiler/diag/edits.h"

#include "compiler/diag/unified_diff.h"
#include "tests/test.h"

namespace jc::diag {

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{{0}, begin, end}, std::move(text)};
}

std::string numbers(int from, int to) {
  std::string text;
  for (int i = from; i <= to; i++) {
    text += std::to_string(i) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("edits are made together when they don't overlap") {
  EditSet set;
  REQUIRE(set.fits(edit(4, 7, "two")));
  set.take(edit(4, 7, "two"));
  CHECK(set.fits(edit(4, 7, "two")));
  CHECK_FALSE(set.fits(edit(4, 7, "other")));
  CHECK_FALSE(set.fits(edit(6, 9, "")));
  CHECK_FALSE(set.fits(edit(0, 5, "")));
  CHECK_FALSE(set.fits(edit(5, 5, "in it")));
  CHECK_FALSE(set.fits(edit(4, 4, "before it")));
  // Behind what is replaced there is an order.
  CHECK(set.fits(edit(7, 7, "\nnew")));
  set.take(edit(7, 7, "\nnew"));
  set.take(edit(0, 3, "uno"));
  set.take(edit(4, 7, "two"));
  CHECK(set.size() == 3);
  CHECK(set.apply("one 222 three\n") == "uno two\nnew three\n");
  CHECK(set.apply("one 222 three\r\n") == "uno two\r\nnew three\r\n");
  CHECK(EditSet().apply("as it was") == "as it was");
}

TEST_CASE("a word is respelt within its quotes, and only where it is written as it reads") {
  const auto respelt = [](const std::string& text, std::uint32_t begin, std::uint32_t end) {
    EditSet set;
    for (const Edit& each : respell(text, {{0}, begin, end}, "onwer", "owner")) {
      set.take(each);
    }
    return set.apply(text);
  };
  CHECK(respelt("onwer: a", 0, 5) == "owner: a");
  CHECK(respelt("\"onwer\": a", 0, 7) == "\"owner\": a");
  CHECK(respelt("'onwer': a", 0, 7) == "'owner': a");
  CHECK(respell("onwer", {{0}, 0, 5}, "onwer", "owner, or").empty());
  CHECK(respelt("&x onwer: a", 0, 8) == "&x onwer: a");
  CHECK(respelt("\"on\\x77er\"", 0, 10) == "\"on\\x77er\"");
}

TEST_CASE("a unified diff is what `diff -u` prints") {
  CHECK(unified_diff("a.yaml", "same\n", "same\n") == "");
  CHECK(unified_diff("x/a.yaml", "a\nb\nc\n", "a\nB\nc\n") ==
        "--- a/x/a.yaml\n+++ b/x/a.yaml\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  CHECK(unified_diff("/tmp/a", "a\n", "a\nb") ==
        "--- /tmp/a\n+++ /tmp/a\n@@ -1 +1,2 @@\n a\n+b\n\\ No newline at end of file\n");
  CHECK(unified_diff("a", "", "a\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+a\n");
  CHECK(unified_diff("a", "a\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-a\n");
  // Context that meets joins two changes; seven lines apart they stand alone.
  std::string after = numbers(1, 20);
  after.replace(after.find("5\n"), 2, "five\n");
  after.replace(after.find("12\n"), 3, "twelve\n");
  CHECK(unified_diff("a", numbers(1, 20), after) ==
        "--- a/a\n+++ b/a\n@@ -2,14 +2,14 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n 10\n "
        "11\n-12\n+twelve\n 13\n 14\n 15\n");
  after.replace(after.find("13\n"), 3, "");
  after.insert(0, "0\n");
  CHECK(unified_diff("a", numbers(1, 20), after) ==
        "--- a/a\n+++ b/a\n@@ -1,16 +1,16 @@\n+0\n 1\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n 10\n "
        "11\n-12\n-13\n+twelve\n 14\n 15\n 16\n");
}

TEST_CASE("a diff of everything stays small in memory and complete") {
  std::string before;
  std::string after;
  for (int i = 0; i < 5000; i++) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  const std::string diff = unified_diff("a", "x\n" + before, "x\n" + after);
  CHECK(diff.find("@@ -1,5001 +1,5001 @@") != std::string::npos);
}

}  // namespace jc::diag
