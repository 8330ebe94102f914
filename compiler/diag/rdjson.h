// Shows findings to reviewdog, which comments on changes on many code hosts.
#pragma once
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// Reviewdog Diagnostic Format as one JSON object, indented, with a line end. Columns are 1-based and count
// bytes of UTF-8, as the format wants them; ends are exclusive. A fix is a suggestion where all its edits are
// in the file of the finding; several edits become one that spans them. Never throws.
std::string render_rdjson(const Report& report);

}  // namespace jc::diag
