// What records without an id are called in a path: what they say, never their number in a list, so that
// another one in front of them does not rename them.
#pragma once
#include <string>

#include "compiler/model/document.h"

namespace jc::model {

// `handoff:sales->csm`, `transition:trial->paid`, `contingency:7-days-late->executive-outreach`,
// `insight:import-errors-name-no-row`; `tier:premier` of an overlay. The id where there is one; empty for
// parts that have no place in a path. Never longer than a reader reads.
std::string label_of(const Entity& record);

}  // namespace jc::model
