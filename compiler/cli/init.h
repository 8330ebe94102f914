// `journeyc init`: the first files of a workspace.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// Writes nothing where a file is there already, unless forced. Returns the exit code.
int run_init(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
