// Shows findings to tools that read Checkstyle's XML.
#pragma once
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// With a line end. Lines and columns are 1-based, columns count code points; `source` is `journeyc.` and the
// rule. No `file` without findings. Never throws.
std::string render_checkstyle(const Report& report);

}  // namespace jc::diag
