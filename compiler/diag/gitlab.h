// Shows findings in merge requests on GitLab.
#pragma once
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// A Code Quality report: a JSON array, indented, with a line end; `[]` without findings. Paths should be
// relative to `CI_PROJECT_DIR`; columns count code points. Errors are `major`, warnings `minor`, the rest
// `info`. The fingerprint is the key of `finding_keys`. Never throws.
std::string render_gitlab(const Report& report);

}  // namespace jc::diag
