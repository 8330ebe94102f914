// What checks ask for on one side and not on the other, by settings and the team's own rules: no journey
// changes by it, and a reviewer wants to know.
#pragma once
#include <string>
#include <vector>

#include "compiler/workspace/compare/side.h"

namespace jc::workspace {

// Compiled, with where it came from.
struct ComparedSide {
  const Side& side;
  const Compilation& compilation;
};

// Sentences; none where every rule counts as it did.
std::vector<std::string> changed_checks(const ComparedSide& before, const ComparedSide& after);

}  // namespace jc::workspace
