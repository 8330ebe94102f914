// Prints findings in the formats asked for, and turns them into an exit code.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/diag/summary.h"
#include "compiler/source/files.h"

namespace jc::cli {

bool wants_colour(const Arguments& arguments, const Streams& streams);

// False, with words on the error stream, where a format is unknown or its file can't be written.
bool print_findings(const Arguments& arguments, Streams& streams, const diag::Diagnostics& findings,
                    const source::Files& files, const diag::Summary& summary);

// 1 where a finding is at or above `fail_on` (`error`, `warning`, `info` or `never`), else 0.
int exit_code(const diag::Summary& summary, std::string_view fail_on);

}  // namespace jc::cli
