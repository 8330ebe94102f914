// Judges a linked model by its rules: the one entry to linting.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/facts/derived.h"
#include "compiler/facts/told.h"
#include "compiler/lint/as_written.h"
#include "compiler/lint/plan.h"
#include "compiler/model/effective.h"

namespace jc::lint {

// All findings of a run, sorted: those of the rules, and those the passes before have made (`earlier`),
// judged by their pages.
diag::Diagnostics lint(const model::Model& model, const RuleSet& rules, const Settings& settings,
                       diag::Diagnostics earlier);

// The same with a finding for each that lacks something, however many there are: before comments are obeyed.
diag::Diagnostics lint_one_by_one(const model::Model& model, const RuleSet& rules, const Settings& settings,
                                  diag::Diagnostics earlier);

// The same in parts, for threads: every thread has a Context of its own and takes some of the documents.
// Judges a journey as written, then what each tier makes of it: what was not wrong before is the tier's.
void lint_with_tiers(facts::Context& context, const Plan& plan, const model::Document& document,
                     diag::Diagnostics& out);
// Its two halves. As written:
void lint_document(facts::Context& context, const Plan& plan, const model::Document& document,
                   diag::Diagnostics& out);
// A tier's copy of a journey that was judged as written: adds what only the tier breaks. The
// findings about the journey as written are `as_written`.
void lint_tier(facts::Context& context, const Plan& plan, const model::Document& copy,
               const model::TierChanges& changes, const AsWritten& as_written, diag::Diagnostics& out);
// What rules compare inside one document.
void lint_inside(facts::Context& context, const Plan& plan, const model::Document& document,
                 diag::Diagnostics& out);
// What they compare across documents; once a run.
void lint_across(facts::Context& context, const Plan& plan, diag::Diagnostics& out);
// Both, for all documents.
void lint_workspace(facts::Context& context, const Plan& plan, diag::Diagnostics& out);
// What the document has to be compared across documents. As long as it is the same, nothing is found
// elsewhere that was not found before.
void tell_compared(facts::Context& context, const Plan& plan, const model::Document& document,
                   facts::Digest& to);
// Gives the findings of other passes the severity and reason of their pages, and drops those that are off.
void judge(const Plan& plan, const source::Files& files, diag::Diagnostics earlier, diag::Diagnostics& out);

}  // namespace jc::lint
