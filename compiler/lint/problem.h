// What is wrong with the sentence of a rule, before it is turned into a finding in the rule's page.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/rule/rule.h"

namespace jc::lint {

struct Problem {
  expr::RuleRange at;
  std::string message;
  std::string help;
};

using Problems = std::vector<Problem>;

// "did you mean `owner`? expected one of …", from what would have been known there.
std::string help_for_word(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace jc::lint
