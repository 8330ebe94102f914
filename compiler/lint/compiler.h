// One attempt to resolve a sentence with its subject taken for one kind. For the files compile*.cpp.
#pragma once
#include "compiler/lint/compile.h"

namespace jc::lint {

class Compiler {
 public:
  Compiler(const expr::RuleBlock& block, std::string_view text) : block_(block), text_(text) {}

  // Everything but the subject's kind comes from the block.
  Program run(KindPick subject);
  Program run_role(std::string_view word);
  Program run_reported();
  const Problems& problems() const { return problems_; }

 private:
  // The kinds whose properties a clause is about.
  using Kinds = std::vector<language::Kind>;

  static std::string singular(std::string_view word, const KindPick& pick);
  std::string source(expr::RuleRange range) const;
  void report(expr::RuleRange at, std::string message, std::string help) {
    problems_.push_back({at, std::move(message), std::move(help)});
  }
  Property property(const Kinds& kinds, const expr::RulePath& path, bool own = false);

  void subject(const Kinds& kinds);
  Filter filter(const expr::RuleFilter& filter, const Kinds& kinds);
  NounId noun(expr::RuleNounId id);
  void resolve_noun(Noun& noun, const expr::RuleNoun& from);

  ClauseId clause(expr::RuleClauseId id, const Kinds& kinds);
  ClauseId add(Clause clause);
  Clause is_clause(const expr::RuleIs& is, const Kinds& kinds, expr::RuleRange range);
  std::optional<Clause> has_quality(const expr::RuleIs& is, const Kinds& kinds);
  std::optional<Clause> has_choice(const expr::RuleIs& is, const Kinds& kinds);
  Clause of_kind(const expr::RuleIs& is, const Kinds& kinds);
  Clause compare_clause(const expr::RulePath& of, bool negated, const expr::RuleTest& test,
                        const Kinds& kinds);
  Item item(const expr::RuleItem& item, const expr::RulePath& of, const Kinds& kinds);
  void item_filters(const expr::RuleItem& from, const Kinds& kinds, Item& to);
  std::optional<Comparison> item_test(const expr::RuleItem& from, const Item& item);

  void texts(const Kinds& kinds);
  Template fill(const std::optional<expr::RuleTemplate>& from, const Kinds& kinds);
  Piece slot(const expr::RulePiece& piece, const Kinds& kinds);
  void find_facts();

  const expr::RuleBlock& block_;
  std::string_view text_;
  Program program_;
  Problems problems_;
};

}  // namespace jc::lint
