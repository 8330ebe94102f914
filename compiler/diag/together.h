// Says once what many lack: a list of eight findings that differ in a name is one thing to read.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::diag {

// From this many on; of two each can be told where it stands, and no list gets long by it.
inline constexpr std::size_t kSeveral = 3;

// Findings with equal `together` become one finding, which names its `members`. To be done last, when those
// that comments and the baseline silence are out, so that only the others are counted.
void tell_together(Diagnostics& findings, const source::Files& files);

}  // namespace jc::diag
