// A whole document that was written under its first key, as `journey: { id: renewal, stages: … }`.
#pragma once
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// What stands in `map`, inside of `around`, in the column of what is around it: behind `first`, or where an
// id comes first as the value of the key that `first` begins with. Empty where it can't stand there.
std::string moved_out(std::string_view content, const syntax::Tree& tree, syntax::NodeId around,
                      syntax::NodeId map, std::string_view first);

// Whether under `header` stands a map in place of the document's id, which has been reported then, with the
// document as it should stand.
bool report_nested(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                   std::string_view header, diag::Diagnostics& out);

}  // namespace jc::model
