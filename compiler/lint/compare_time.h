// Compares times: lengths with lengths, and moments that hang on the same anchor.
#pragma once
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/rule/rule.h"
#include "compiler/lint/compare.h"

namespace jc::lint {

// `wanted` is a duration.
Truth compare_lengths(const expr::Length& there, expr::RuleOperator op, const expr::Length& wanted);

// `wanted` is a moment (`60 days before renewal`, `renewal`) or a duration (`within 30 days` of the anchor
// the moment has). Moments on different anchors pass no test.
Truth compare_moments(const expr::Moment& there, expr::RuleOperator op, const expr::PhraseContent& wanted);

// Days are yyyymmdd. `within 90 days`: not longer ago than that.
Truth compare_dates(int there, expr::RuleOperator op, const Literal& wanted, const facts::Context& context);

}  // namespace jc::lint
