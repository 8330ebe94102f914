// What the parser of rules found, before it has a meaning: the step between grammar/rule.h and the values of
// rule.h.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/expr/rule/rule.h"

namespace jc::expr {

enum class RuleNodeKind : std::uint8_t {
  none,
  block,
  // Sentence.
  every,
  no,
  no_two,
  consecutive,
  noun,
  kind_name,
  given_name,
  same_values,
  // Filters.
  where_filter,
  that_filter,
  with_filter,
  without_filter,
  different_filter,
  same_filter,
  in_filter,
  of_filter,
  // Clauses.
  any_clauses,
  all_clauses,
  not_clause,
  has_clause,
  is_clause,
  match_clause,
  contain_clause,
  compare_clause,
  does_not,
  path_clause,
  negative,
  is_kind,
  // Things that are had.
  item_list,
  separator,
  item,
  counted,
  count_number,
  none_amount,
  article,
  own,
  sum_of,
  number_of,
  average_of,
  highest_of,
  lowest_of,
  // Tests and their operators, in the order of RuleOperator.
  test,
  any_of,
  all_of,
  op_equal,
  op_not_equal,
  op_more_than,
  op_at_least,
  op_less_than,
  op_at_most,
  op_before,
  op_after,
  op_within,
  // Ends of the tree.
  path,
  quoted,
  regex,
  phrase,
  word,
  // Lines.
  say_line,
  help_line,
  why_line,
  point_line,
};

// One found thing. The tree is written down in reading order: the children of a node follow it, up to `next`.
struct RuleNode {
  RuleNodeKind kind = RuleNodeKind::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
};

// Turns the nodes of `block`, the first of which is its root, into values.
RuleParse build_rule(std::string_view block, const std::vector<RuleNode>& nodes);

// Parses `block`, which has a mistake, once more, slowly, to say what is wrong where.
RuleProblem find_rule_problem(std::string_view block);

// Thrown through the parser, and caught in this folder, where a block nests deeper than kMaxRuleNesting.
struct RuleTooDeep {
  std::uint32_t offset = 0;
};

// The string with its quotes at [range.begin, range.end) as text and places for values.
RuleTemplate read_template(std::string_view block, RuleRange range, std::vector<RuleProblem>& problems);

// The text of a string with its quotes, escapes resolved.
std::string unquote(std::string_view quoted);

}  // namespace jc::expr
