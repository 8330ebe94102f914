// The rules that may speak in a run, sorted by what they speak about, so that every entity is looked at once.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/lint/rule_set.h"
#include "compiler/lint/settings.h"

namespace jc::lint {

// One sentence of a rule.
struct Sentence {
  const Rule* rule = nullptr;
  // Of its rule's, which are read when somebody is asked.
  std::size_t index = 0;
  // What an entity has that it may concern.
  KeyBits needed;
  // Of all sentences of the plan, from 0.
  std::size_t number = 0;

  const Program& program() const { return rule->programs()[index]; }
};

// What a rule counts as in a file, and who says so.
struct Verdict {
  // Nothing where it is off.
  std::optional<diag::Severity> severity;
  enum class By : std::uint8_t { profile, edition, setting, flag };
  By by = By::profile;
  // Of `Settings::rules`, where a setting has decided.
  std::size_t setting = 0;
};

class Plan {
 public:
  Plan(const RuleSet& rules, const Settings& settings);

  Verdict verdict(const Rule& rule, std::string_view path) const;
  // What the rule counts as in the file at `path`; nothing where it is off.
  std::optional<diag::Severity> severity(const Rule& rule, std::string_view path) const {
    return verdict(rule, path).severity;
  }
  // What a finding of the compiler's own counts as: by its page, or as it is where it has none.
  std::optional<diag::Severity> severity(const diag::Diagnostic& finding, std::string_view path) const;
  // Whether it is on in some file at least.
  bool may_speak(const Rule& rule) const { return standings_.at(&rule).may_speak; }
  const Rule* rule(std::string_view id) const { return rules_.find(id); }
  const Settings& settings() const { return settings_; }

  // Sentences about entities of a kind, one by one; about pairs of neighbours; about a whole workspace.
  const std::vector<Sentence>& about(language::Kind kind) const {
    return by_kind_[static_cast<std::size_t>(kind)];
  }
  const std::vector<Sentence>& pairs() const { return pairs_; }
  const std::vector<Sentence>& of_workspace() const { return workspace_; }
  std::size_t sentence_count() const { return count_; }
  int as_of() const { return settings_.as_of; }
  // Rules of the profile that are off because they are newer than the edition.
  std::size_t held_back() const { return held_back_; }

 private:
  // What holds for a rule in all files.
  struct Standing {
    bool ignored = false;
    bool selected = false;
    bool in_profile = false;
    bool too_new = false;
    // In some file at least.
    bool may_speak = false;
    // Indexes of `Settings::rules` that speak of it, the weakest first.
    std::vector<std::size_t> settings;
  };

  Standing standing_of(const Rule& rule) const;
  void apply(const RuleSetting& setting, std::size_t index, bool selected, diag::Severity severity,
             Verdict& verdict) const;
  bool applies(const RuleSetting& setting, std::string_view path) const;
  void sort_in(const Rule& rule);

  RuleSet rules_;
  Settings settings_;
  std::unordered_map<const Rule*, Standing> standings_;
  std::array<std::vector<Sentence>, language::kKindCount> by_kind_;
  std::vector<Sentence> pairs_;
  std::vector<Sentence> workspace_;
  std::size_t count_ = 0;
  std::size_t held_back_ = 0;
};

}  // namespace jc::lint
