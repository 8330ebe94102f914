// Every page of docs/rules is a test: its example breaks the rule and prints what the page says, and what it
// calls fixed is clean. UPDATE_GOLDEN=1 rewrites the printed parts.
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "compiler/lint/reported.h"
#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

const RuleSet& built_in() {
  static const RuleSet rules = RuleSet::built_in();
  return rules;
}

using Specs = std::vector<std::pair<std::string, std::string>>;

Specs specs_of(const RulePage& page, bool fixed) {
  Specs specs;
  for (const PageBlock& block : page.blocks) {
    if (block.kind == PageBlock::Kind::spec && block.fixed == fixed) {
      specs.emplace_back(block.file, block.text);
    }
  }
  return specs;
}

const PageBlock* output_of(const RulePage& page) {
  for (const PageBlock& block : page.blocks) {
    if (block.kind == PageBlock::Kind::output) {
      return &block;
    }
  }
  return nullptr;
}

std::string rendered(const Rule& rule, const Specs& specs) {
  Workspace workspace;
  workspace.rules = built_in();
  workspace.settings.select = {std::string(rule.page.id)};
  workspace.check(specs);
  diag::TextOptions options;
  options.width = 100;
  std::string text = diag::render_text(workspace.findings, workspace.files, options);
  while (text.ends_with("\n\n")) {
    text.pop_back();
  }
  return text;
}

// Pages cite what is printed between fences; the file on disk may be newer than the program.
void rewrite(const Rule& rule, const std::string& text) {
  const std::string path =
      std::string(JOURNEYC_SOURCE_DIR) + "/docs/rules/" + std::string(rule.page.id) + ".md";
  std::ifstream in(path, std::ios::binary);
  std::stringstream read;
  read << in.rdbuf();
  std::string page = read.str();
  const std::string open = "```output\n";
  const std::size_t begin = page.find(open);
  const std::size_t end = begin == std::string::npos ? begin : page.find("```\n", begin + open.size());
  if (end != std::string::npos) {
    page.replace(begin + open.size(), end - begin - open.size(), text);
    std::ofstream(path, std::ios::binary) << page;
  }
}

TEST_CASE("every page is readable") {
  diag::Diagnostics problems;
  const RuleSet rules = RuleSet::built_in(problems);
  CHECK(diag::render_text(problems, rules.built_in_files(), {}) == "");
  CHECK(rules.rules().size() >= 30);
}

TEST_CASE("every page explains itself") {
  for (const auto& rule : built_in().rules()) {
    CAPTURE(std::string(rule->page.id));
    CHECK_FALSE(rule->page.title.empty());
    CHECK_FALSE(rule->why.empty());
    CHECK_FALSE(rule->page.since.empty());
    CHECK_FALSE(rule->programs.empty());
  }
}

TEST_CASE("the example of every page breaks its rule, and prints what the page says") {
  for (const auto& rule : built_in().rules()) {
    const PageBlock* output = output_of(rule->page);
    if (output == nullptr) {
      continue;
    }
    CAPTURE(std::string(rule->page.id));
    const std::string text = rendered(*rule, specs_of(rule->page, false));
    CHECK(text.find(std::string(rule->page.id)) != std::string::npos);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      rewrite(*rule, text);
    } else {
      CHECK(text == std::string(output->text));
    }
  }
}

TEST_CASE("what a page calls fixed is clean under all recommended rules") {
  for (const auto& rule : built_in().rules()) {
    const Specs specs = specs_of(rule->page, true);
    if (specs.empty()) {
      continue;
    }
    CAPTURE(std::string(rule->page.id));
    Workspace workspace;
    workspace.rules = built_in();
    workspace.check(specs);
    CHECK(workspace.said() == "");
  }
}

TEST_CASE("everything the compiler reports has a page, and only few pages have no example") {
  const std::set<std::string_view> without = {"unreadable-file", "unreadable-rule"};
  for (const std::string_view id : reported_ids()) {
    CAPTURE(std::string(id));
    CHECK(built_in().find(id) != nullptr);
  }
  for (const auto& rule : built_in().rules()) {
    CAPTURE(std::string(rule->page.id));
    CHECK((output_of(rule->page) != nullptr || without.count(rule->page.id) > 0));
  }
}

}  // namespace
}  // namespace jc::lint
