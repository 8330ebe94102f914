// `check --changed` and `--new-only`: what was found is narrowed to what a change is answerable for.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/compile.h"

namespace jc::cli {

// Leaves the findings asked for, and counts anew. `request` is what was compiled. False, with words on the
// error stream, where the base can't be told or read.
bool narrow(const Arguments& arguments, Streams& streams, const workspace::Request& request,
            workspace::Compilation& compilation);

}  // namespace jc::cli
