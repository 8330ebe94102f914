#include "compiler/workspace/compare/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "compiler/diff/words.h"
#include "compiler/lint/plan.h"

namespace jc::workspace {

namespace {

// Of more nobody reads the names.
constexpr std::size_t kMostNamed = 3;

// What each of the built-in rules counts as in every file, by its id.
std::map<std::string_view, std::string_view> verdicts(const lint::RuleSet& rules, const Config& config) {
  std::map<std::string_view, std::string_view> all;
  const lint::Plan plan(rules, config.settings);
  for (const auto& rule : rules.rules()) {
    const auto severity = plan.severity(*rule, "");
    all.emplace(rule->page.id, severity ? diag::to_string(*severity) : "off");
  }
  return all;
}

// The configuration with what it extends.
std::vector<std::string_view> texts_of(const Compilation& side) {
  std::vector<std::string_view> texts;
  // Before them are those of other workspaces of the run.
  for (std::size_t i = side.first_file; i < side.files->size(); i++) {
    const source::File& file = (*side.files)[{static_cast<std::uint32_t>(i)}];
    if (std::find(side.config.files.begin(), side.config.files.end(), file.path()) !=
        side.config.files.end()) {
      texts.push_back(file.content());
    }
  }
  return texts;
}

}  // namespace

std::optional<std::string> changed_rules(const Compilation& before, const Compilation& after) {
  if (texts_of(before) == texts_of(after)) {
    return std::nullopt;
  }
  const lint::RuleSet rules = lint::RuleSet::built_in();
  const auto was = verdicts(rules, before.config);
  std::vector<std::string> changed;
  for (const auto& [id, now] : verdicts(rules, after.config)) {
    if (const std::string_view then = was.at(id); now != then) {
      changed.push_back(fmt::format("`{}` is {} instead of {}", id, now, then));
    }
  }
  if (changed.empty()) {
    return std::nullopt;
  }
  const std::size_t count = changed.size();
  if (count > kMostNamed) {
    changed.resize(kMostNamed);
    changed.push_back(fmt::format("{} more are others", count - kMostNamed));
  }
  return fmt::format("What checks ask for changes by the settings: {}.", diff::listed(changed));
}

}  // namespace jc::workspace
