#include "compiler/lint/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/lint/category.h"

namespace jc::lint {

namespace {

constexpr std::string_view kSeverities[] = {"error", "warning", "info"};

std::string row(const Rule& rule) {
  const RulePage& page = rule.page;
  return fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} | {4} |\n", page.id,
                     kSeverities[static_cast<std::size_t>(page.severity)],
                     page.profiles.empty() ? "all" : fmt::format("{}", fmt::join(page.profiles, ", ")),
                     page.title, fix_word(page.fix));
}

// A rule without a category, as house rules may be.
std::string_view category_of(const Rule& rule) {
  return rule.page.category.empty() ? kHouseCategory : rule.page.category;
}

}  // namespace

std::string rules_index(const RuleSet& rules) {
  std::string page = fmt::format(
      "# All rules\n\n{} rules, by category. `journeyc explain <rule>` prints a page, `journeyc rules` this "
      "list.\n"
      "A safe fix keeps the meaning and runs with `--fix`; an unsafe one may change it and wants "
      "`--unsafe-fixes`.\n",
      rules.rules().size());
  for (const Category& category : kCategories) {
    std::string rows;
    for (const auto& rule : rules.rules()) {
      rows += category_of(*rule) == category.name ? row(*rule) : "";
    }
    if (!rows.empty()) {
      page += fmt::format(
          "\n## {}\n\nAbout {}.\n\n| rule | severity | profiles | what it finds | fix "
          "|\n|---|---|---|---|---|\n{}",
          category.name, category.about, rows);
    }
  }
  return page;
}

std::string property_list() {
  std::string text = "\n| of | property | what it says |\n|---|---|---|\n";
  for (const language::KindInfo& kind : language::kinds()) {
    std::vector<const facts::Derived*> own;
    for (const auto& table : facts::derived_tables()) {
      for (const facts::Derived& derived : table) {
        if (derived.kind == kind.kind) {
          own.push_back(&derived);
        }
      }
    }
    std::sort(own.begin(), own.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    for (const facts::Derived* derived : own) {
      text += fmt::format("| {} | `{}` | {} |\n", kind.name, derived->name, derived->doc);
    }
  }
  return text + "\n";
}

std::string with_section(std::string_view page, std::string_view name, std::string_view text) {
  const std::string open = fmt::format("<!-- {} -->\n", name);
  const std::string close = fmt::format("<!-- end of {} -->", name);
  const std::size_t begin = page.find(open);
  const std::size_t end = begin == std::string_view::npos ? begin : page.find(close, begin);
  if (end == std::string_view::npos) {
    return std::string(page);
  }
  return fmt::format("{}{}{}", page.substr(0, begin + open.size()), text, page.substr(end));
}

}  // namespace jc::lint
