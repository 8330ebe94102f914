// Finds what git leaves in a file where two people changed the same lines.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::syntax {

// One finding a conflict, at its first marker, with the others as related places. False where there is one:
// which of the two texts holds is for people to say, so nothing of the file should be read.
bool check_conflicts(const source::Files& files, source::FileId file, diag::Diagnostics& out);

}  // namespace jc::syntax
