#include "compiler/diag/line_hash.h"
#include "compiler/source/file.h"
#include "tests/test.h"

namespace jc::diag {
namespace {

using Hashes = std::vector<std::string>;

TEST_CASE("line hashes are those of GitHub: its own examples") {
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" a\nb\n  \t\tc\n d") ==
        Hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
}

TEST_CASE("line hashes do not see spaces, tabs and kinds of line ends") {
  const Hashes expected = line_hashes("a: 1\n\nbc: 2\n");
  CHECK(expected.size() == 4);
  CHECK(line_hashes("  a:\t1 \r\n\r\n b c:2\r\n") == expected);
  CHECK(line_hashes("a:1\r\rbc:2\r") == expected);
  CHECK(line_hashes("a: 1\n\nbc: 3\n") != expected);
  // A space between the two ends the line twice.
  CHECK(line_hashes("a\r \nb").size() == 3);
}

TEST_CASE("equal lines are numbered, and a hash looks no further than 100 characters") {
  std::string ten;
  for (int i = 0; i < 10; i++) {
    ten += "the same line of twenty-nine ch.\n";
  }
  const Hashes hashes = line_hashes(ten);
  REQUIRE(hashes.size() == 11);
  const std::string first = hashes[0].substr(0, hashes[0].find(':'));
  for (int i = 0; i < 5; i++) {
    CHECK(hashes[i] == first + ":" + std::to_string(i + 1));
  }
  CHECK(hashes[9] != first + ":10");
  CHECK(hashes[10] == "c129715d7a2bc9a3:1");
  CHECK(line_hashes(ten + "more\n")[0] == hashes[0]);
}

// The algorithm once more, a character at a time, as its description has it.
std::string slow_hash(const std::u16string& units, std::size_t line) {
  std::uint64_t hash = 0;
  for (std::size_t i = line; i < line + 100; i++) {
    hash = hash * 37 + (i < units.size() ? units[i] : i == units.size() ? 65535 : 0);
  }
  char text[17];
  std::snprintf(text, sizeof text, "%llx", static_cast<unsigned long long>(hash));
  return text;
}

TEST_CASE("line hashes count UTF-16 units, a byte order mark too") {
  const Hashes hashes = line_hashes("\xEF\xBB\xBFé👍:\n語\n");
  const std::u16string units = u"\uFEFFé👍:\n語\n";
  REQUIRE(hashes.size() == 3);
  CHECK(hashes[0] == slow_hash(units, 0) + ":1");
  CHECK(hashes[1] == slow_hash(units, 6) + ":1");
  CHECK(hashes[2] == slow_hash(units, 8) + ":1");
}

TEST_CASE("any bytes have a hash a line") {
  std::string bytes;
  std::uint32_t state = 7;
  for (int i = 0; i < 5000; i++) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24U);
  }
  CHECK(line_hashes(bytes).size() == source::File("a", bytes).line_count());
  CHECK(line_hashes("\xE2\x82").size() == 1);
}

}  // namespace
}  // namespace jc::diag
