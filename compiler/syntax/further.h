// What else is wrong in a file that could not be read: libyaml stops at the first mistake, and who mends one
// a run does not come to the end.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/parse.h"

namespace jc::syntax {

// Reads the text as it is once the last finding of `out` is mended. A fix after which that cannot be read
// either is none, and is taken from it. Of a safe one, what is wrong behind it is added, at its place in the
// text as it stands; else nobody is sure how to mend it, and what came behind could be wrong by that alone.
void add_further(const source::Files& files, source::FileId file, const Limits& limits,
                 diag::Diagnostics& out);

}  // namespace jc::syntax
