// Holds this program against the version that a workspace asks for with `required-version`.
#pragma once
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/document.h"

namespace jc::workspace {

// Reports what can't be read, and a version that this program, `running`, is not: `0.2` is any 0.2.x, `0.2.1`
// that one alone, and `0.2 or newer` either and all after it.
void check_required_version(const model::ValueView& wanted, std::string_view running, diag::Diagnostics& out);

// The version of this program.
std::string_view program_version();

}  // namespace jc::workspace
