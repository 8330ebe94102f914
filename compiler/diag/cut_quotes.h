// Findings quote what people wrote; a text of a megabyte is not said again in every format.
#pragma once
#include "compiler/diag/diagnostic.h"

namespace jc::diag {

// Quoted values of more than a hundred bytes keep some eighty of them, and no text of a finding has more than
// two thousand. What a fix writes stays whole.
void cut_quotes(Diagnostic& finding);

}  // namespace jc::diag
