// Links to files of the repository that are not there: decks that were moved, pages that were renamed.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// `href` of assets and evidence, and `links` that are paths, as they lead from the file they stand in.
// Addresses with a scheme, mail addresses and absolute paths are somebody else's.
void report_dead_links(const model::Model& model, const std::string& root, diag::Diagnostics& out);

}  // namespace jc::workspace
