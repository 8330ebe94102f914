// Shows rule pages to a person at a terminal.
#pragma once
#include <string>
#include <string_view>

#include "compiler/lint/plan.h"
#include "compiler/lint/rule_set.h"

namespace jc::lint {

struct ExplainOptions {
  // Cells; texts are wrapped there.
  std::uint32_t width = 80;
  bool colour = false;
};

// The whole page: title, where the rule is on, its sentence, why, and the examples.
std::string explain(const Rule& rule, const ExplainOptions& options = {});

// A kind of map, as `tier`: what it is, and each of its keys with what it holds. Empty for other words.
std::string explain_kind(std::string_view name, const ExplainOptions& options = {});

// One line a rule: id, severity, category, profiles and title, in columns.
std::string list_rules(const RuleSet& rules);

}  // namespace jc::lint
