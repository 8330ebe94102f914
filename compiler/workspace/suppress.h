// Takes out of the findings what the team has said no to: by comments in the files, and by the baseline.
#pragma once
#include <vector>

#include "compiler/lint/aliases.h"
#include "compiler/lint/plan.h"
#include "compiler/lint/suppression/suppression.h"
#include "compiler/workspace/compile.h"

namespace jc::workspace {

// `result.findings` are sorted and of the files asked for. What is silenced goes to `result.silenced`, also
// sorted; comments without use and a baseline that can't be read are reported.
void silence(const Request& request, const lint::Plan& plan, const std::vector<lint::Suppression>& comments,
             const std::vector<lint::AliasUse>& aliases, Compilation& result);

// Counts what was silenced into the summary.
void summarize_silence(const lint::Plan& plan, Compilation& result);

}  // namespace jc::workspace
