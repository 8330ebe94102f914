// What checks ask for on one side and not on the other, by the settings: no journey changes by it, and a
// reviewer wants to know.
#pragma once
#include <optional>
#include <string>

#include "compiler/workspace/compile.h"

namespace jc::workspace {

// One sentence; nothing where every rule counts as it did.
std::optional<std::string> changed_rules(const Compilation& before, const Compilation& after);

}  // namespace jc::workspace
