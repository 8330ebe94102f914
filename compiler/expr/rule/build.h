// Gives the nodes of one parsed rule their meaning, and reports what the grammar alone can't see.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "compiler/expr/rule/nodes.h"

namespace jc::expr {

// A place in the list of nodes.
using NodeId = std::uint32_t;

class RuleBuild {
 public:
  RuleBuild(std::string_view block, const std::vector<RuleNode>& nodes);
  RuleParse build();

 private:
  RuleNodeKind kind(NodeId id) const { return nodes_[id].kind; }
  RuleRange range(NodeId id) const { return {nodes_[id].begin, nodes_[id].end}; }
  std::string_view text(NodeId id) const {
    return block_.substr(nodes_[id].begin, nodes_[id].end - nodes_[id].begin);
  }
  std::vector<NodeId> children(NodeId node) const;
  void report(RuleRange range, std::string message);

  // rule_build.cpp: the sentence, its lines, and what the sentence is about.
  void line(NodeId id);
  RuleWord word(NodeId id) const;
  RulePath path(NodeId id) const;
  RulePath path(RuleRange whole) const;
  std::vector<RulePath> paths(NodeId id) const;
  RuleNounId noun(NodeId id, bool is_subject);
  RuleFilter filter(NodeId id);

  // rule_build_clause.cpp: what must be true. `of` is the path that a verb without one speaks about.
  // A list as alternatives, each of which is a list of what must hold together.
  using Runs = std::vector<std::vector<NodeId>>;
  NodeId peel(NodeId id) const;
  bool is_list(NodeId id) const;
  Runs runs(NodeId id);
  void check_list(const std::vector<NodeId>& children);
  RuleClauseId add(RuleClause clause);
  RuleClauseId clause(NodeId id, const RulePath& of);
  RuleClauseId all_of(const std::vector<NodeId>& run, const RulePath& of);
  RuleClauseId list(NodeId id, const RulePath& of);
  void add_parts(NodeId id, const RulePath& of, bool all, std::vector<RuleClauseId>& parts);
  RuleClauseId leaf(NodeId id, const RulePath& of);
  RuleIs is_clause(NodeId id, const RulePath& of);
  RuleClauseId denied(NodeId id, const RulePath& of);

  // rule_build_item.cpp: things that are had, and tests of values.
  RuleItemId item(NodeId id);
  void counted(NodeId id, RuleAmount& amount);
  RuleTest test(NodeId id);
  RuleOperand operand(NodeId id);
  // Compiles it, and reports where that can't be done.
  void read_pattern(RuleOperand& operand);

  std::string_view block_;
  const std::vector<RuleNode>& nodes_;
  RuleBlock rule_;
  std::vector<RuleProblem> problems_;
  // Whether `with different owner` makes sense here.
  bool comparable_ = false;
};

}  // namespace jc::expr
