// The rules and what they may ask for, as tables for the documentation.
#pragma once
#include <string>
#include <string_view>

#include "compiler/lint/rule_set.h"

namespace jc::lint {

// docs/rules/index.md: every rule by category, with severity, profiles, what it is about in one line, and
// which fix its findings come with.
std::string rules_index(const RuleSet& rules);

// The properties that the program works out, by the kind of entity that has them.
std::string property_list();

// `page` with what stands between `<!-- name -->` and `<!-- end of name -->` replaced; the page as it is
// where it has no such lines.
std::string with_section(std::string_view page, std::string_view name, std::string_view text);

}  // namespace jc::lint
