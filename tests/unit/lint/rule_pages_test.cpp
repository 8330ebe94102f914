// Every page of docs/rules is a test: its example breaks the rule and prints what the page says, and what it
// calls fixed is clean. UPDATE_GOLDEN=1 rewrites the printed parts.
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "compiler/lint/page/examples.h"
#include "compiler/lint/reported.h"
#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

const RuleSet& built_in() {
  static const RuleSet rules = RuleSet::built_in();
  return rules;
}

// The file on disk may be newer than the program, and gets the outputs that are printed now.
void rewrite(const Rule& rule) {
  const std::string path =
      std::string(jc::test::kSourceDir) + "/docs/rules/" + std::string(rule.page.id) + ".md";
  std::ifstream in(path, std::ios::binary);
  std::stringstream read;
  read << in.rdbuf();
  source::Files files;
  diag::Diagnostics problems;
  RuleSet rules = built_in();
  rules.add_page(files, files.add(path, read.str()), problems);
  const Rule* newest = rules.find(rule.page.id);
  REQUIRE(newest != nullptr);
  const std::string text = with_outputs(files, rules, *newest);
  if (text != read.str()) {
    std::ofstream(path, std::ios::binary) << text;
  }
}

TEST_CASE("every page is readable") {
  diag::Diagnostics problems;
  const RuleSet rules = RuleSet::read_built_in(&problems);
  CHECK(diag::render_text(problems, rules.built_in_files(), {}) == "");
  CHECK(rules.rules().size() >= 30);
}

TEST_CASE("the pages as the build has read them are those that a run would read") {
  diag::Diagnostics problems;
  const RuleSet read = RuleSet::read_built_in(&problems);
  REQUIRE(built_in().rules().size() == read.rules().size());
  for (std::size_t i = 0; i < read.rules().size(); i++) {
    const Rule& rule = *read.rules()[i];
    const Rule& built = *built_in().rules()[i];
    CAPTURE(std::string(rule.page.id));
    CHECK(built.page == rule.page);
    CHECK(built.why == rule.why);
    REQUIRE(rule.outlines() == built.outlines());
    REQUIRE(rule.programs().size() == built.outlines().size());
    for (std::size_t at = 0; at < rule.programs().size(); at++) {
      CHECK(outline_of(built.programs()[at]) == built.outlines()[at]);
    }
  }
}

TEST_CASE("every page explains itself") {
  for (const auto& rule : built_in().rules()) {
    CAPTURE(std::string(rule->page.id));
    CHECK_FALSE(rule->page.title.empty());
    CHECK_FALSE(rule->why.empty());
    CHECK_FALSE(rule->page.since.empty());
    CHECK_FALSE(rule->programs().empty());
  }
}

TEST_CASE("the examples of every page break its rule and print what the page says") {
  const std::set<std::string_view> without = {"dead-link",       "stale-schema",    "unchecked-border",
                                              "unreadable-file", "unreadable-rule", "version-mismatch"};
  const RuleSet& rules = built_in();
  for (const auto& rule : rules.rules()) {
    CAPTURE(std::string(rule->page.id));
    if (without.contains(rule->page.id)) {
      continue;
    }
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      rewrite(*rule);
      continue;
    }
    for (const ExampleResult& result : run_examples(rules.built_in_files(), rules, *rule)) {
      CAPTURE(result.line);
      CHECK(result.is == ExampleResult::Is::passed);
      CHECK((result.is == ExampleResult::Is::not_fixed ? "" : result.printed) == result.expected);
    }
  }
}

TEST_CASE("all workspaces of a run share the built-in rules, and add their own beside them") {
  CHECK(RuleSet::built_in().rules() == RuleSet::built_in().rules());
  RuleSet own = RuleSet::built_in();
  source::Files files;
  diag::Diagnostics out;
  own.add_page(files,
               files.add("ours.md",
                         "---\nrule: ours\nseverity: info\n---\n# Ours\n\n```rule\nevery stage has a "
                         "note\n```\n\n## Why\nBecause.\n"),
               out);
  CHECK(own.rules().size() == RuleSet::built_in().rules().size() + 1);
}

TEST_CASE("what a page calls fixed is clean under all recommended rules") {
  for (const auto& rule : built_in().rules()) {
    for (const Example& example : examples_of(rule->page)) {
      if (!example.fixed) {
        continue;
      }
      CAPTURE(std::string(rule->page.id));
      Workspace workspace;
      workspace.rules = built_in();
      workspace.check(example.files);
      CHECK(workspace.said() == "");
    }
  }
}

TEST_CASE("everything the compiler reports has a page") {
  for (const std::string_view id : reported_ids()) {
    CAPTURE(std::string(id));
    CHECK(built_in().find(id) != nullptr);
  }
}

}  // namespace
}  // namespace jc::lint
