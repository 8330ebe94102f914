// `journeyc baseline`: what is known already.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// create, update, prune or show, for the workspace around the folder and those inside of it.
int run_baseline(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
