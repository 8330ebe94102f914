// `check --add-ignores --reason …`: comments for all that is found now.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// Writes the comments into the files; what is checked after that is what is left. False, with words on the
// error stream, where it can't.
bool add_ignores(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
