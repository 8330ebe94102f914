// Characters of a file that turn the direction of what stands behind them: a reviewer sees other words than
// the program reads, and pages and pictures show.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::syntax {

// Reports `bidi-control`, once for each text and each comment, at the first such character; in a text, one
// that is written as an escape (`"\u202E"`) counts as well.
void report_turning(const source::Files& files, const Tree& tree, diag::Diagnostics& out);

}  // namespace jc::syntax
