// Prints findings in the formats asked for, and turns them into an exit code.
#pragma once
#include <string_view>

#include "compiler/cli/arguments.h"
#include "compiler/cli/check.h"
#include "compiler/cli/streams.h"
#include "compiler/diag/summary.h"

namespace jc::cli {

bool wants_colour(const Arguments& arguments, const Streams& streams);

// In every format asked for, on the output or into its file. The format `github` also appends a table of all
// findings to the file that $GITHUB_STEP_SUMMARY names. False, with words on the error stream, where a format
// is unknown or a file can't be written.
bool print_findings(const Arguments& arguments, Streams& streams, const Checked& checked);

// Whether one of the formats asked for has the texts of the rules in it.
bool tells_of_rules(const Arguments& arguments);

// 1 where a finding is at or above `fail_on` (`error`, `warning`, `info` or `never`), else 0.
int exit_code(const diag::Summary& summary, std::string_view fail_on);

}  // namespace jc::cli
