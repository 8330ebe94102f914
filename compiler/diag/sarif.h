// Shows findings to code scanning of GitHub and to everything else that reads SARIF.
#pragma once
#include <string>

#include "compiler/diag/report.h"

namespace jc::diag {

// One SARIF 2.1.0 log (OASIS standard) of one run, indented, with a line end; valid without findings. Columns
// count UTF-16 units. Only rules with findings are described, in order of their ids. URIs are relative to the
// root, percent-encoded; absolute paths become `file:` URIs. No string is empty, regions end on their first
// line, and findings of the whole run stand on the first line of the configuration: GitHub asks for each of
// these. `partialFingerprints` hold GitHub's own line hash (where there is a line) and, as
// `journeycEntity/v1`, the key of `finding_keys`. GitHub reads 25,000 results of a run; none is left out
// here. Never throws.
std::string render_sarif(const Report& report);

}  // namespace jc::diag
