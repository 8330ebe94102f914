// How often each rule has spoken, for people with too many findings to read.
#pragma once
#include <string>

#include "compiler/diag/diagnostic.h"

namespace jc::diag {

// A line a rule: how often, how loud (the loudest), how many have a fix, and the id; the most frequent first,
// then by id. Empty without findings, else followed by an empty line.
std::string render_statistics(const Diagnostics& diagnostics, bool colour = false);

}  // namespace jc::diag
