// Runs a command again whenever what it works on has changed.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/watch.h"

namespace jc::cli {

// Of the workspaces that the arguments name, without their folders of outputs.
workspace::Watch watch_over(const Arguments& arguments, Streams& streams);

// Until the program is stopped.
int keep_running(const Arguments& arguments, Streams& streams,
                 int (*command)(const Arguments& arguments, Streams& streams));

}  // namespace jc::cli
