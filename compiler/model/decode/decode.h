// Turns a syntax tree into typed documents, driven by the field tables, and reports what does not fit.
#pragma once
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/document.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// Every YAML document of the file becomes one Document; those of no known kind are reported and left out.
// Reports under `unknown-key`, `duplicate-key`, `missing-key`, `wrong-type`, `unreadable-phrase`,
// `id-not-kebab-case`, `tier-changes-framework` and `unknown-document`; a value that was reported is kept
// as `Is::unreadable` and nobody speaks of it again.
std::vector<Document> decode(const source::Files& files, syntax::Tree& tree, diag::Diagnostics& out);

}  // namespace jc::model
