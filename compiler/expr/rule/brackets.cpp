#include "compiler/expr/rule/brackets.h"

namespace jc::expr {

bool Brackets::simple(const RuleFilter& filter) const {
  const bool says = filter.kind == RuleFilterKind::where || filter.kind == RuleFilterKind::that;
  const auto* said = says ? std::get_if<RuleIs>(&block_.clauses[filter.clause].body) : nullptr;
  return said != nullptr && !said->test &&
         (said->values.back().kind == RuleOperandKind::word ||
          said->values.back().kind == RuleOperandKind::quoted);
}

bool Brackets::takes_more(RuleClauseId id, bool all, RuleClauseId next) const {
  const auto& body = block_.clauses[id].body;
  const auto* said = std::get_if<RuleIs>(&body);
  const auto* compare = std::get_if<RuleCompare>(&body);
  const RulePath* path = shared_path(next);
  return (said != nullptr && (said->values.size() > 1 || (!all && path != nullptr && !path->empty()))) ||
         (compare != nullptr && compare->test.op >= RuleOperator::contains_any);
}

bool Brackets::starts_with_path(RuleClauseId id) const {
  const auto& body = block_.clauses[id].body;
  const auto* said = std::get_if<RuleIs>(&body);
  const auto* compare = std::get_if<RuleCompare>(&body);
  const RulePath* path = said != nullptr ? &said->of : compare != nullptr ? &compare->of : shared_path(id);
  return path != nullptr && !path->empty();
}

const RulePath* Brackets::shared_path(RuleClauseId id) const {
  const auto& body = block_.clauses[id].body;
  if (const auto* has = std::get_if<RuleHas>(&body)) {
    return &has->of;
  }
  const auto* group = std::get_if<RuleGroup>(&body);
  const RulePath* shared = group != nullptr ? shared_path(group->parts.front()) : nullptr;
  for (std::size_t i = 1; shared != nullptr && i < group->parts.size(); ++i) {
    const RulePath* next = shared_path(group->parts[i]);
    shared = next != nullptr && *next == *shared ? shared : nullptr;
  }
  return shared;
}

bool Brackets::open_ended(const RuleItem& item) {
  return !item.filters.empty() || (item.test && item.test->op >= RuleOperator::contains_any);
}

}  // namespace jc::expr
