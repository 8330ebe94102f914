// The program: words of the command line in, an exit code out.
#pragma once
#include <string>
#include <vector>

#include "compiler/cli/streams.h"

namespace jc::cli {

// 0: clean. 1: findings at or above `--fail-on`. 2: the job could not be done.
int run(const std::vector<std::string>& words, Streams& streams);

}  // namespace jc::cli
