// Obeys suppression comments, and says which of them are of no use.
#pragma once
#include <vector>

#include "compiler/diag/silenced.h"
#include "compiler/lint/aliases.h"
#include "compiler/lint/plan.h"
#include "compiler/lint/suppression/suppression.h"

namespace jc::lint {

// What can't be ignored in the file itself: that it can't be read, and mistakes in suppressions.
bool may_be_suppressed(std::string_view rule);

// Reports names that no rule has, and rules that can't be ignored.
void check_suppressed_rules(const RuleSet& rules, const std::vector<Suppression>& suppressions,
                            diag::Diagnostics& out);

// Moves what the comments silence from `findings` to `silenced`, both in their order. Comments that silence
// nothing, though their rules have looked at the file, are reported in `unused`. Of several comments that
// cover a finding the narrowest one has it, of
// equals the last. A comment at an alias speaks of what the alias stands for too.
void apply_suppressions(const Plan& plan, const source::Files& files,
                        const std::vector<Suppression>& suppressions, const std::vector<AliasUse>& aliases,
                        diag::Diagnostics& findings, diag::SilencedFindings& silenced,
                        diag::Diagnostics& unused);

}  // namespace jc::lint
