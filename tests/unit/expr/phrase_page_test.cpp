// The page of the grammar is true: each production has a row, and each row's example reads as that
// production.
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "compiler/expr/phrase/outline.h"
#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

struct Row {
  std::string production;
  PhraseKind kind;
  std::string example;
};

struct Page {
  std::set<std::string> productions;
  std::vector<Row> rows;
};

PhraseKind kind_named(const std::string& text) {
  for (int i = 0; i <= static_cast<int>(PhraseKind::range); ++i) {
    if (name(static_cast<PhraseKind>(i)) == text) {
      return static_cast<PhraseKind>(i);
    }
  }
  FAIL("no kind of phrase is called " << text);
  return PhraseKind::duration;
}

Page page() {
  Page result;
  std::ifstream file(std::string(jc::test::kSourceDir) + "/grammar/phrases.md");
  REQUIRE(file.good());
  const std::regex production(R"(^(\w+) += .*)");
  const std::regex row(R"(^\| (\w+) \| (\w+) \| `(.*)` \|$)");
  std::smatch match;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_match(line, match, production)) {
      result.productions.insert(match[1]);
    } else if (std::regex_match(line, match, row)) {
      result.rows.push_back({match[1], kind_named(match[2]), match[3]});
    }
  }
  return result;
}

#define JC_PHRASE_PART_NAME(part) {#part, Part::part},
const std::map<std::string, Part> kParts = {JC_PHRASE_PARTS(JC_PHRASE_PART_NAME)};
#undef JC_PHRASE_PART_NAME

}  // namespace

TEST_CASE("every production of the page has an example, and every example a production") {
  const Page all = page();
  REQUIRE(all.productions.size() > 100);
  std::set<std::string> shown;
  for (const Row& row : all.rows) {
    shown.insert(row.production);
  }
  CHECK(shown == all.productions);
}

TEST_CASE("every example of the page reads as its production and prints back") {
  for (const Row& row : page().rows) {
    INFO(row.production << ": " << row.example);
    canonical(row.kind, row.example);
    const auto part = kParts.find(row.production);
    if (part == kParts.end()) {
      continue;
    }
    bool used = false;
    for (const Piece& piece : outline(row.kind, row.example)) {
      used = used || piece.part == part->second;
    }
    CHECK(used);
  }
}

TEST_CASE("every part that has a meaning stands on the page") {
  const Page all = page();
  // Days, units, adverbs and prefixes are listed under the production that chooses between them.
  const std::regex listed("(unit|adverb|nth|prefix)_.*|.*day|name|whole");
  for (const auto& [part, value] : kParts) {
    if (!std::regex_match(part, listed)) {
      INFO(part);
      CHECK(all.productions.count(part) == 1);
    }
  }
}

}  // namespace jc::expr
