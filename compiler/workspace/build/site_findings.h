// Which findings of the checks are about a document, for its page.
#pragma once
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// In the order of the file.
std::vector<const diag::Diagnostic*> findings_of(const diag::Diagnostics& findings,
                                                 const model::Entity& root);

}  // namespace jc::workspace
