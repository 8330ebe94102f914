// The clauses of a rule: lists and brackets become groups without needless levels.
#include <optional>

#include "compiler/expr/rule/build.h"

namespace jc::expr {

using K = RuleNodeKind;

bool RuleBuild::is_list(NodeId id) const {
  return kind(id) == K::any_clauses || kind(id) == K::all_clauses || kind(id) == K::item_list;
}

// A list of one thing is that thing.
NodeId RuleBuild::peel(NodeId id) const {
  while (is_list(id) && nodes_[id + 1].next == nodes_[id].next) {
    ++id;
  }
  return id;
}

// `a, b and c` needs its last word, and `a, b and c or d` says two things.
void RuleBuild::check_list(const std::vector<NodeId>& list) {
  bool commas = false;
  std::optional<char> word;
  bool mixed = false;
  NodeId last = 0;
  for (NodeId id : list) {
    if (kind(id) != K::separator) {
      continue;
    }
    const std::string_view separator = text(id);
    commas = commas || separator.front() == ',';
    last = id;
    if (separator.back() != ',') {
      // `d` of `and` or `r` of `or`.
      mixed = mixed || (word && *word != separator.back());
      word = separator.back();
    }
  }
  if (commas && mixed) {
    report(range(last), "a list with commas has both `and` and `or`; put one part in parentheses");
  } else if (commas && text(last).back() == ',') {
    report(range(last), "a list needs `and` or `or` before its last part");
    problems_.back().expected = {"`and`", "`or`"};
  }
}

RuleBuild::Runs RuleBuild::runs(NodeId id) {
  const std::vector<NodeId> list = children(id);
  Runs runs(1);
  if (kind(id) != K::item_list) {
    if (kind(id) == K::all_clauses) {
      runs[0] = list;
    } else {
      runs.resize(list.size());
      for (std::size_t i = 0; i < list.size(); ++i) {
        runs[i] = {list[i]};
      }
    }
    return runs;
  }
  check_list(list);
  // The commas of a list stand for its last word; `and` binds closer than `or`.
  const bool any = list.size() > 1 && text(list[list.size() - 2]).back() == 'r';
  for (NodeId child : list) {
    if (kind(child) != K::separator) {
      runs.back().push_back(child);
    } else if (text(child).back() == 'r' || (text(child) == "," && any)) {
      runs.emplace_back();
    }
  }
  return runs;
}

RuleClauseId RuleBuild::add(RuleClause clause) {
  rule_.clauses.push_back(std::move(clause));
  return static_cast<RuleClauseId>(rule_.clauses.size() - 1);
}

RuleClauseId RuleBuild::clause(NodeId id, const RulePath& of) {
  id = peel(id);
  if (kind(id) == K::path_clause) {
    return clause(nodes_[id + 1].next, path(id + 1));
  }
  if (kind(id) == K::has_clause) {
    return clause(id + 1, of);
  }
  return is_list(id) ? list(id, of) : leaf(id, of);
}

RuleClauseId RuleBuild::all_of(const std::vector<NodeId>& run, const RulePath& of) {
  RuleGroup group{true, {}};
  for (NodeId id : run) {
    add_parts(id, of, true, group.parts);
  }
  const RuleRange whole{range(run.front()).begin, range(run.back()).end};
  return add({std::move(group), whole});
}

RuleClauseId RuleBuild::list(NodeId id, const RulePath& of) {
  const Runs alternatives = runs(id);
  if (alternatives.size() == 1) {
    return all_of(alternatives.front(), of);
  }
  RuleGroup group{false, {}};
  for (const std::vector<NodeId>& run : alternatives) {
    if (run.size() == 1) {
      add_parts(run.front(), of, false, group.parts);
    } else {
      group.parts.push_back(all_of(run, of));
    }
  }
  return add({std::move(group), range(id)});
}

// Adds what `id` says to a group, part by part where it is a group of the same sort.
void RuleBuild::add_parts(NodeId id, const RulePath& of, bool all, std::vector<RuleClauseId>& parts) {
  id = peel(id);
  if (kind(id) == K::path_clause) {
    return add_parts(nodes_[id + 1].next, path(id + 1), all, parts);
  }
  if (kind(id) == K::has_clause) {
    return add_parts(id + 1, of, all, parts);
  }
  if (!is_list(id)) {
    parts.push_back(leaf(id, of));
    return;
  }
  const std::size_t problems = problems_.size();
  const Runs alternatives = runs(id);
  if (all != (alternatives.size() == 1)) {
    // It is looked at once more, and would report twice.
    problems_.resize(problems);
    parts.push_back(list(id, of));
    return;
  }
  for (const std::vector<NodeId>& run : alternatives) {
    if (!all && run.size() > 1) {
      parts.push_back(all_of(run, of));
      continue;
    }
    for (NodeId part : run) {
      add_parts(part, of, all, parts);
    }
  }
}

RuleClauseId RuleBuild::leaf(NodeId id, const RulePath& of) {
  switch (kind(id)) {
    case K::item:
      return add({RuleHas{of, item(id)}, range(id)});
    case K::is_clause: {
      const NodeId first = id + 1;
      const bool negated = kind(first) == K::negative;
      const NodeId said = negated ? nodes_[first].next : first;
      if (kind(said) == K::test) {
        return add({RuleCompare{of, negated, test(said)}, range(id)});
      }
      return add({is_clause(id, of), range(id)});
    }
    case K::not_clause:
      return add({RuleNegation{clause(nodes_[id + 1].next, of)}, range(id)});
    case K::does_not:
      return denied(id + 1, of);
    default:
      return add({RuleCompare{of, false, test(id + 1)}, range(id)});
  }
}

RuleIs RuleBuild::is_clause(NodeId id, const RulePath& of) {
  RuleIs clause;
  clause.of = of;
  for (NodeId child : children(id)) {
    if (kind(child) == K::negative) {
      clause.negated = true;
    } else if (kind(child) == K::test) {
      clause.test = test(child);
      if (clause.values.back().kind != RuleOperandKind::word) {
        report(range(child), "only a property can be compared, and a value stands before this");
      }
    } else {
      clause.a_kind = kind(child) == K::is_kind;
      clause.values.push_back(operand(child));
    }
  }
  return clause;
}

RuleClauseId RuleBuild::denied(NodeId id, const RulePath& of) {
  if (kind(id) != K::has_clause) {
    return add({RuleCompare{of, true, test(id + 1)}, range(id)});
  }
  const RuleClauseId part = clause(id, of);
  return add({RuleNegation{part}, range(id)});
}

}  // namespace jc::expr
