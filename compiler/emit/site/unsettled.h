// Findings in the words of a page: what is not settled yet, and what would settle it.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// A sentence in Markdown: words in backticks are set apart, keys by the words that stand in front of them on
// pages.
std::string sentence_of(std::string_view message);

// The same, of a finding in a document: what is named there stands by its title.
std::string sentence_of(const model::Model& model, const model::Document& document, std::string_view message);

// `items` with `md` and `help`; false where there are none.
Data unsettled(const model::Model& model, const model::Document& document,
               const std::vector<const diag::Diagnostic*>& findings);

}  // namespace jc::emit
