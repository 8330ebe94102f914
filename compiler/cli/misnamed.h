// Files that look like specs and are not named like ones: what a newcomer has before the first check.
#pragma once
#include <string>

namespace jc::cli {

// One line for the error stream on the YAML files right in the folder; empty where none looks like a spec.
// Beside files that are read only what begins as a spec does counts: others' files have steps, too.
std::string misnamed_specs(const std::string& folder, bool none_is_read);

}  // namespace jc::cli
