// The rules that may speak in a run, sorted by what they speak about, so that every entity is looked at once.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/lint/rule_set.h"
#include "compiler/lint/settings.h"

namespace jc::lint {

// One sentence of a rule.
struct Sentence {
  const Rule* rule = nullptr;
  const Program* program = nullptr;
  // Of all sentences of the plan, from 0.
  std::size_t number = 0;
};

class Plan {
 public:
  Plan(const RuleSet& rules, const Settings& settings);

  // What the rule counts as in the file at `path`; nothing where it is off.
  std::optional<diag::Severity> severity(const Rule& rule, std::string_view path) const;
  // What a finding of the compiler's own counts as: by its page, or as it is where it has none.
  std::optional<diag::Severity> severity(const diag::Diagnostic& finding, std::string_view path) const;
  const Rule* rule(std::string_view id) const { return rules_.find(id); }

  // Sentences about entities of a kind, one by one; about pairs of neighbours; about a whole workspace.
  const std::vector<Sentence>& about(model::Kind kind) const {
    return by_kind_[static_cast<std::size_t>(kind)];
  }
  const std::vector<Sentence>& pairs() const { return pairs_; }
  const std::vector<Sentence>& of_workspace() const { return workspace_; }
  std::size_t sentence_count() const { return count_; }
  int as_of() const { return settings_.as_of; }

 private:
  bool may_speak(const Rule& rule) const;
  std::optional<diag::Severity> adjusted(std::string_view id, bool on, diag::Severity severity,
                                         std::string_view path) const;
  void sort_in(const Rule& rule);

  RuleSet rules_;
  Settings settings_;
  std::array<std::vector<Sentence>, model::kKindCount> by_kind_;
  std::vector<Sentence> pairs_;
  std::vector<Sentence> workspace_;
  std::size_t count_ = 0;
};

}  // namespace jc::lint
