#include "compiler/lint/lint.h"

#include "compiler/diag/order.h"
#include "compiler/lint/report.h"
#include "compiler/lint/reported.h"

namespace jc::lint {

diag::Diagnostics lint(const model::Model& model, const RuleSet& rules, const Settings& settings,
                       diag::Diagnostics earlier) {
  const Plan plan(rules, settings);
  diag::Diagnostics out;
  judge(plan, model.files(), std::move(earlier), out);
  model::Context context(model, settings.as_of);
  for (const model::Document& document : model.documents) {
    lint_document(context, plan, document, out);
  }
  lint_workspace(context, plan, out);
  diag::sort_and_unique(out, model.files());
  return out;
}

void judge(const Plan& plan, const source::Files& files, diag::Diagnostics earlier, diag::Diagnostics& out) {
  for (diag::Diagnostic& finding : earlier) {
    const std::string_view path =
        finding.span.exists() ? std::string_view(files[finding.span.file].path()) : "";
    const auto severity = plan.severity(finding, path);
    if (!severity) {
      continue;
    }
    finding.severity = *severity;
    const Rule* rule = plan.rule(finding.rule);
    if (rule != nullptr && finding.why.empty()) {
      finding.why = rule->why;
    }
    out.push_back(std::move(finding));
  }
}

void lint_document(model::Context& context, const Plan& plan, const model::Document& document,
                   diag::Diagnostics& out) {
  DocumentReport(context, plan, document, out).run();
}

void lint_workspace(model::Context& context, const Plan& plan, diag::Diagnostics& out) {
  WorkspaceReport(context, plan, out).run();
}

}  // namespace jc::lint
