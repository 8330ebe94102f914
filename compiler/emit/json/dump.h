// What stands between two passes, for people: the syntax tree and the decoded model, one node a line.
#pragma once
#include <string>

#include "compiler/model/document.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::emit {

// Every node with its place (`line:column-line:column`, columns count code points, the end is exclusive).
// Aliases and `<<` stand as they were written.
std::string dump_syntax(const source::Files& files, const syntax::Tree& tree);

// Every record, field and value with the type it was decoded to; phrases in canonical form.
std::string dump_model(const model::Document& document);

}  // namespace jc::emit
