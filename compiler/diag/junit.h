// Shows findings as test results, which every CI system can display.
#pragma once
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// JUnit XML, with a line end: a suite a file that has findings, a case a finding, named by its key (see
// `finding_keys`), so that CI knows it again in the next run. Errors and warnings are failures; infos pass
// and are on the output of their case. A clean run is one suite with one case that passes, because CI takes a
// file without cases for a failed run. Never throws.
std::string render_junit(const Report& report);

}  // namespace jc::diag
