// Small workspaces for tests of rules: files in, findings out.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "compiler/diag/text.h"
#include "compiler/lint/lint.h"
#include "compiler/lint/suppression/judge.h"
#include "compiler/model/model.h"

namespace jc::lint {

// Reads, links and judges files. The as-of date is 2026-01-31.
struct Workspace {
  source::Files files;
  RuleSet rules;
  Settings settings;
  diag::Diagnostics findings;
  // What comments in the files have taken out of them.
  diag::SilencedFindings silenced;

  Workspace() { settings.as_of = 20260131; }
  // A house rule whose page holds just this block; problems with it go to `findings`.
  void add_rule(const std::string& id, const std::string& block,
                const std::string& front = "severity: warning");
  // Judges the files together; `findings` holds what is said then.
  void check(const std::vector<std::pair<std::string, std::string>>& specs);
  void check(const std::string& journey) { check({{"t.journey.yaml", journey}}); }

  // Findings of a rule, or of all.
  std::size_t count(std::string_view rule = "") const;
  // "3: stage `x` has no owner", a line each.
  std::string said() const;
  // The text the first finding is on.
  std::string at() const;
};

}  // namespace jc::lint
