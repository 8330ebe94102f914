// The words by which people name many rules at once, on the command line and in settings.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/lint/rule_set.h"

namespace jc::lint {

// Before the name of a profile: `profile:strict`.
inline constexpr std::string_view kProfilePrefix = "profile:";

// Whether `word` means this rule: its id, its category, `profile:<name>` of a profile it is on in, or `all`.
bool names_rule(std::string_view word, const Rule& rule);

// Whether it means any rule, or a category without one.
bool is_selector(const RuleSet& rules, std::string_view word);

// What was meant most likely; empty where nothing is near.
std::string_view nearest_selector(const RuleSet& rules, std::string_view word);

// Whether the version of the language or of a page, such as `0.10`, comes after another.
bool is_later(std::string_view version, std::string_view than);

}  // namespace jc::lint
