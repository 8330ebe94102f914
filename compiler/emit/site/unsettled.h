// Findings in the words of a page: what is not settled yet, and what would settle it.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/emit/playbook/template.h"

namespace jc::emit {

// A sentence in Markdown: words in backticks stay so.
std::string sentence_of(std::string_view message);

// `items` with `md` and `help`; false where there are none.
Data unsettled(const std::vector<const diag::Diagnostic*>& findings);

}  // namespace jc::emit
