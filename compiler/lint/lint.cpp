#include "compiler/lint/lint.h"

#include <fmt/format.h>

#include "compiler/diag/order.h"
#include "compiler/diag/together.h"
#include "compiler/lint/report.h"
#include "compiler/lint/reported.h"
#include "compiler/model/fetch.h"
#include "compiler/model/rewrite.h"

namespace jc::lint {

diag::Diagnostics lint(const model::Model& model, const RuleSet& rules, const Settings& settings,
                       diag::Diagnostics earlier) {
  diag::Diagnostics out = lint_one_by_one(model, rules, settings, std::move(earlier));
  diag::tell_together(out, model.files());
  return out;
}

diag::Diagnostics lint_one_by_one(const model::Model& model, const RuleSet& rules, const Settings& settings,
                                  diag::Diagnostics earlier) {
  const Plan plan(rules, settings);
  diag::Diagnostics out;
  model::offer_renames(model, earlier);
  judge(plan, model.files(), std::move(earlier), out);
  facts::Context context(model, settings.as_of);
  for (const model::Document& document : model.documents) {
    lint_with_tiers(context, plan, document, out);
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

void lint_with_tiers(facts::Context& context, const Plan& plan, const model::Document& document,
                     diag::Diagnostics& out) {
  using language::operator""_key;
  model::fetch(context.model(), document);
  diag::Diagnostics as_written;
  lint_document(context, plan, document, as_written);
  const model::ValueView overlays = document.kind == language::Kind::journey
                                        ? model::Entity(&document, 0).find("overlays"_key)
                                        : model::ValueView();
  if (overlays.is(model::Is::table)) {
    thread_local model::Document copy;
    const AsWritten known(as_written);
    for (const model::ValueView& overlay : overlays.items()) {
      const model::TierChanges changes = model::effective_into(copy, document, overlay->text);
      lint_tier(context, plan, copy, changes, known, out);
      context.forget();
    }
  }
  out.insert(out.end(), std::make_move_iterator(as_written.begin()),
             std::make_move_iterator(as_written.end()));
}

void lint_document(facts::Context& context, const Plan& plan, const model::Document& document,
                   diag::Diagnostics& out) {
  DocumentReport(context, plan, document, out).run();
}

void lint_tier(facts::Context& context, const Plan& plan, const model::Document& copy,
               const model::TierChanges& changes, const AsWritten& as_written, diag::Diagnostics& out) {
  diag::Diagnostics found;
  DocumentReport(context, plan, copy, found).run(changes);
  for (diag::Diagnostic& each : found) {
    if (!as_written.says(each)) {
      const std::string where = fmt::format(" in tier `{}`", copy.tier);
      each.message += where;
      for (diag::Together& together : each.together) {
        together.all += together.all.empty() ? "" : where;
        together.some += together.some.empty() ? "" : where;
      }
      out.push_back(std::move(each));
    }
  }
}

void lint_workspace(facts::Context& context, const Plan& plan, diag::Diagnostics& out) {
  for (const model::Document& document : context.model().documents) {
    lint_inside(context, plan, document, out);
  }
  lint_across(context, plan, out);
}

void lint_inside(facts::Context& context, const Plan& plan, const model::Document& document,
                 diag::Diagnostics& out) {
  WorkspaceReport(context, plan, out).inside(document);
}

void lint_across(facts::Context& context, const Plan& plan, diag::Diagnostics& out) {
  WorkspaceReport(context, plan, out).across();
}

void tell_compared(facts::Context& context, const Plan& plan, const model::Document& document,
                   facts::Digest& to) {
  diag::Diagnostics none;
  WorkspaceReport(context, plan, none).tell(document, to);
}

}  // namespace jc::lint
