// Shows findings beside the lines of a pull request on GitHub.
#pragma once
#include <cstddef>
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// What GitHub shows of each severity for a step of a workflow.
inline constexpr std::size_t kMostAnnotations = 10;

// Workflow commands (`::error file=…::message`), a line each, at most `kMostAnnotations` a severity, then a
// plain line for each severity that has more. Empty without findings. Columns count code points. Escaped as
// GitHub's toolkit does it, so that no text of a spec is a command or ends one. Never throws.
std::string render_github(const Report& report);

}  // namespace jc::diag
