// A whole document that was written under its first key, as `journey: { id: renewal, stages: … }`.
#pragma once
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// Whether under `header` stands a map in place of the document's id, which has been reported then, with the
// document as it should stand.
bool report_nested(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                   std::string_view header, diag::Diagnostics& out);

}  // namespace jc::model
