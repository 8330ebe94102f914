// The generated parts of the documentation are what the program would write today; UPDATE_GOLDEN=1 writes it.
// And the catalogue keeps its promise: rules are sentences, not code.
#include "compiler/lint/catalogue.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "compiler/lint/category.h"
#include "compiler/lint/reported.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::lint {
namespace {

std::filesystem::path document(const char* name) {
  return std::filesystem::path(jc::test::kSourceDir) / "docs" / name;
}

void check_page(const std::filesystem::path& path, const std::string& wanted) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << wanted;
  }
  INFO("UPDATE_GOLDEN=1 rewrites " << path.filename().string());
  CHECK(test::read_file(path) == wanted);
}

TEST_CASE("the list of rules is up to date") {
  check_page(document("rules/index.md"), rules_index(RuleSet::built_in()));
}

TEST_CASE("the list of properties is up to date, and stands where readers look for it") {
  const std::string page = test::read_file(document("rule-language.md"));
  REQUIRE(page.find("<!-- properties -->") != std::string::npos);
  check_page(document("rule-language.md"), with_section(page, "properties", property_list()));
}

TEST_CASE("no section, no change") {
  CHECK(with_section("a\nb\n", "x", "new") == "a\nb\n");
  CHECK(with_section("a\n<!-- x -->\nold\n<!-- end of x -->\nb\n", "x", "new\n") ==
        "a\n<!-- x -->\nnew\n<!-- end of x -->\nb\n");
}

// What the passes before the linter see for themselves, since there is no model yet to ask, and why.
const std::map<std::string_view, std::string_view>& not_sentences() {
  static const std::map<std::string_view, std::string_view> all = {
      {"unreadable-file", "there are no bytes"},
      {"unreadable-yaml", "there is no tree"},
      {"too-deep", "the tree is cut off"},
      {"too-many-aliases", "the tree is cut off"},
      {"unknown-document", "there is no kind whose properties could be asked for"},
      {"unknown-key", "a key that no table has is not in the model"},
      {"duplicate-key", "the model keeps the first value only"},
      {"missing-key", "an entity without it is not complete enough to be asked"},
      {"wrong-type", "the value could not be read"},
      {"empty-value", "the value is not there"},
      {"unreadable-phrase", "the phrase could not be read"},
      {"id-not-kebab-case", "the id is taken as it is meant"},
      {"duplicate-id", "names are looked up while the model is linked"},
      {"unresolved-name", "names are looked up while the model is linked"},
      {"ambiguous-name", "names are looked up while the model is linked"},
      {"dead-link", "files beside journeys are not in the model"},
      {"tier-changes-framework", "a key that tiers don't have is not in the model"},
      {"stale-schema", "files for editors are not in the model"},
      {"version-mismatch", "it speaks of the program and not of journeys"},
      {"unreadable-rule", "it speaks of rules and not of journeys"},
      {"bidi-control", "it may stand in a comment, which is not in the model"},
      {"malformed-suppression", "comments are not in the model"},
      {"unknown-suppression", "comments are not in the model"},
      {"unused-suppression", "it is known when all rules have spoken"},
  };
  return all;
}

TEST_CASE("every built-in rule is a sentence; what passes report is listed with a reason") {
  std::size_t sentences = 0;
  const RuleSet rules = RuleSet::built_in();
  for (const auto& rule : rules.rules()) {
    CAPTURE(std::string(rule->page.id));
    REQUIRE_FALSE(rule->programs().empty());
    const bool reported = !rule->programs().front().reported.empty();
    CHECK(reported == is_reported(rule->page.id));
    CHECK(reported == (not_sentences().count(rule->page.id) == 1));
    sentences += reported ? 0 : 1;
  }
  CHECK(reported_ids().size() == not_sentences().size());
  CHECK(sentences >= 60);
}

// Every property that looks for problems has a rule, so that what C++ finds people can hear of.
TEST_CASE("every computed list of findings is asked for by a rule") {
  std::set<std::pair<language::Kind, std::string_view>> asked;
  const RuleSet rules = RuleSet::built_in();
  for (const auto& rule : rules.rules()) {
    for (const Program& program : rule->programs()) {
      if (program.facts != nullptr) {
        asked.emplace(program.facts->kind, program.facts->name);
      }
    }
  }
  for (const auto& table : facts::derived_tables()) {
    for (const facts::Derived& derived : table) {
      // What this one finds, a page says as a sentence about pairs of stages.
      const bool said_otherwise = derived.name == "owner-change";
      if (derived.type == facts::PropertyType::facts && !said_otherwise) {
        CAPTURE(std::string(language::info(derived.kind).name) + "." + std::string(derived.name));
        CHECK(asked.count({derived.kind, derived.name}) == 1);
      }
    }
  }
}

TEST_CASE("every built-in rule has a category of its own, and one-line titles") {
  const RuleSet rules = RuleSet::built_in();
  for (const auto& rule : rules.rules()) {
    CAPTURE(std::string(rule->page.id));
    CHECK(is_category(rule->page.category));
    CHECK(rule->page.category != kHouseCategory);
    CHECK(rule->page.title.find('|') == std::string_view::npos);
  }
}

}  // namespace
}  // namespace jc::lint
