// Whether the lanes chosen for journey maps exist: a slip of the keyboard would silently leave one out.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// Reports each name that is neither a lane of maps nor one that some journey of the workspace has of its own,
// under `unresolved-name`.
void check_lanes(const std::vector<std::string>& names, const model::Model& model, diag::Diagnostics& out);

}  // namespace jc::workspace
