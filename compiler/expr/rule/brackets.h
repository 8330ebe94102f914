// Where the canonical form of a rule needs parentheses: what a reader would take in more of than was meant.
#pragma once
#include <variant>

#include "compiler/expr/rule/rule.h"

namespace jc::expr {

class Brackets {
 public:
  explicit Brackets(const RuleBlock& block) : block_(block) {}

  template <typename Body>
  bool is(RuleClauseId id) const {
    return std::holds_alternative<Body>(block_.clauses[id].body);
  }

  // `where kind is ratio`: the next filter could not be taken for a part of it.
  bool simple(const RuleFilter& filter) const;
  // Whether the clause would take in the start of `next`, which stands after it and a word: in
  // `kind is ratio or owner has a lead`, `owner` is one more kind.
  bool takes_more(RuleClauseId id, bool all, RuleClauseId next) const;
  bool starts_with_path(RuleClauseId id) const;
  // The path that all things of a clause are had by, when `has` can be written once for all of them.
  const RulePath* shared_path(RuleClauseId id) const;
  // Whether it would take in what follows.
  static bool open_ended(const RuleItem& item);

 private:
  const RuleBlock& block_;
};

}  // namespace jc::expr
