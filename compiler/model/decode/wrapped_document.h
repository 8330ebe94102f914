// Documents that say all of a journey one map too deep, in a list of journeys, or as the list of its stages
// alone: what belongs around it or comes off it.
#pragma once
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// Whether the document is such a one; then `found` says what to write. `first` is what the file's name says
// that it begins with, as `journey: onboarding`, or empty.
bool help_with_wrapped(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                       std::string_view first, diag::Diagnostic& found);

}  // namespace jc::model
