#include "compiler/workspace/suppress.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/diag/baseline_file.h"
#include "compiler/diag/order.h"
#include "compiler/lint/lint.h"
#include "compiler/lint/reported.h"
#include "compiler/lint/suppression/judge.h"
#include "compiler/workspace/baseline.h"

namespace jc::workspace {

namespace {

void obey_comments(const lint::Plan& plan, const std::vector<lint::Suppression>& comments,
                   const std::vector<lint::AliasUse>& aliases, bool is_told_of_unused, Compilation& result) {
  diag::Diagnostics unused;
  lint::apply_suppressions(plan, *result.files, comments, aliases, result.findings, result.silenced, unused);
  if (is_told_of_unused && !unused.empty()) {
    lint::judge(plan, *result.files, std::move(unused), result.findings);
    diag::sort_and_unique(result.findings, *result.files);
  }
}

// What can't be read may hide what was recorded.
bool is_complete(const Request& request, const Compilation& result) {
  const bool whole = request.files.empty() && std::all_of(request.folders.begin(), request.folders.end(),
                                                          [&](const std::string& folder) {
                                                            return result.config.root.starts_with(folder);
                                                          });
  return whole &&
         std::none_of(result.findings.begin(), result.findings.end(),
                      [](const diag::Diagnostic& finding) { return lint::is_unreadable(finding.rule); });
}

void note_fixed(const lint::Plan& plan, const std::set<std::string>& seen, Compilation& result) {
  for (const std::string& key : result.baseline->keys) {
    const lint::Rule* rule = plan.rule(diag::rule_of_key(key));
    if (!seen.contains(key) && (rule == nullptr || plan.may_speak(*rule))) {
      result.fixed_since.push_back(key);
    }
  }
}

void apply_baseline(const Request& request, const lint::Plan& plan, Compilation& result) {
  const auto keys = baseline_keys(result.findings, *result.model, result.config);
  std::set<std::string> seen;
  diag::Diagnostics left;
  for (std::size_t i = 0; i < keys.size(); i++) {
    diag::Diagnostic& finding = result.findings[i];
    // Of several members each has to be known: one more is news.
    const bool known =
        !keys[i].empty() && std::all_of(keys[i].begin(), keys[i].end(), [&](const std::string& key) {
          return result.baseline->keys.contains(key);
        });
    seen.insert(keys[i].begin(), keys[i].end());
    if (known) {
      result.silenced.push_back({std::move(finding), diag::SilencedBy::baseline,
                                 fmt::format("recorded in {}", result.baseline->path)});
    } else {
      left.push_back(std::move(finding));
    }
  }
  result.findings = std::move(left);
  if (is_complete(request, result)) {
    note_fixed(plan, seen, result);
  }
}

}  // namespace

void silence(const Request& request, const lint::Plan& plan, const std::vector<lint::Suppression>& comments,
             const std::vector<lint::AliasUse>& aliases, Compilation& result) {
  if (request.obey_comments) {
    obey_comments(plan, comments, aliases, !result.model->incomplete, result);
  }
  if (!request.use_baseline) {
    return;
  }
  diag::Diagnostics problems;
  bool broken = false;
  result.baseline = read_baseline(result.config, *result.files, problems, broken);
  result.unreadable = result.unreadable || broken;
  if (result.baseline) {
    apply_baseline(request, plan, result);
  }
  if (!problems.empty()) {
    result.findings.insert(result.findings.end(), problems.begin(), problems.end());
    diag::sort_and_unique(result.findings, *result.files);
  }
  std::stable_sort(result.silenced.begin(), result.silenced.end(),
                   [&](const diag::Silenced& a, const diag::Silenced& b) {
                     return diag::comes_before(a.finding, b.finding, *result.files);
                   });
}

void summarize_silence(const lint::Plan& plan, Compilation& result) {
  diag::Summary& summary = result.summary;
  for (const diag::Silenced& each : result.silenced) {
    (each.by == diag::SilencedBy::comment ? summary.suppressed : summary.known)++;
  }
  summary.fixed_since = result.fixed_since.size();
  summary.newer_rules = plan.held_back();
  summary.edition = result.config.settings.edition;
}

}  // namespace jc::workspace
