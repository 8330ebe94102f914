// Puts findings into the one order in which every output shows them.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::diag {

// Sorts by path, place, rule and message (then by all the rest, so that the result never depends on the
// order they came in) and drops exact duplicates. Findings without a file come first.
bool comes_before(const Diagnostic& a, const Diagnostic& b, const source::Files& files);
void sort_and_unique(Diagnostics& diagnostics, const source::Files& files);

}  // namespace jc::diag
