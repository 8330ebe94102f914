// The canonical form of what a rule compares, counts and says: names, values, tests, amounts and messages,
// each of which reads the same wherever it stands.
#pragma once
#include <string>
#include <string_view>

#include "compiler/expr/rule/rule.h"

namespace jc::expr {

// A name that is also a word of the language in backticks, which is right everywhere.
std::string name_text(std::string_view name);
// In quotes where it is no plain name.
std::string quoted_unless_plain(const std::string& name);

std::string path_text(const RulePath& path);
std::string operand_text(const RuleOperand& value);
std::string operands_text(const std::vector<RuleOperand>& list);
// `any of a, b`.
std::string choice_text(const RuleTest& test);
std::string test_text(const RuleTest& test);
// With a space behind it, unless it is empty.
std::string amount_text(const RuleAmount& amount);
// A message, in quotes.
std::string template_text(const RuleTemplate& text);

}  // namespace jc::expr
