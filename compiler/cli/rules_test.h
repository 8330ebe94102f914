// `journeyc rules test`: runs the examples on the pages of a team's own rules.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// 0: every example does what its page says. 1: some does not, or a page can't be read. 2: there is no page
// to run, or one could not be written. A page without an example is named, and fails nothing.
int run_rules_test(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
