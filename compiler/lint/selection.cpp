#include "compiler/lint/selection.h"

#include <algorithm>
#include <charconv>

#include "compiler/lint/category.h"
#include "compiler/lint/settings.h"
#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {

constexpr std::string_view kProfileSets[] = {"profile:recommended", "profile:strict", "profile:land",
                                             "profile:expand"};

// The number before the first dot, which is taken away with it.
int next_number(std::string_view& version) {
  int number = 0;
  const auto read = std::from_chars(version.data(), version.data() + version.size(), number);
  version.remove_prefix(static_cast<std::size_t>(read.ptr - version.data()));
  if (version.starts_with('.')) {
    version.remove_prefix(1);
  } else {
    version = {};
  }
  return number;
}

}  // namespace

bool names_rule(std::string_view word, const Rule& rule) {
  return word == rule.page.id || word == rule.page.category || word == kAllRules ||
         (word.starts_with(kProfilePrefix) && rule.speaks_of(word.substr(kProfilePrefix.size())));
}

bool is_selector(const RuleSet& rules, std::string_view word) {
  return rules.find(word) != nullptr || is_category(word) || word == kAllRules ||
         std::find(std::begin(kProfileSets), std::end(kProfileSets), word) != std::end(kProfileSets);
}

std::string_view nearest_selector(const RuleSet& rules, std::string_view word) {
  std::vector<std::string_view> words(std::begin(kProfileSets), std::end(kProfileSets));
  for (const auto& rule : rules.rules()) {
    words.push_back(rule->page.id);
  }
  for (const Category& each : kCategories) {
    words.push_back(each.name);
  }
  for (const std::string_view set : kProfileSets) {
    if (set.substr(kProfilePrefix.size()) == word) {
      return set;
    }
  }
  return source::nearest(word, words).value_or(std::string_view());
}

bool is_later(std::string_view version, std::string_view than) {
  while (!version.empty() || !than.empty()) {
    const int a = next_number(version);
    const int b = next_number(than);
    if (a != b) {
      return a > b;
    }
  }
  return false;
}

}  // namespace jc::lint
