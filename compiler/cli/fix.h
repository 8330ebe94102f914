// `check --fix` and `check --diff`: what the fixes of a run become on disk, on the terminal and in the exit
// code.
#pragma once
#include "compiler/cli/check.h"

namespace jc::cli {

// Says on the error stream why where flags don't go together; false then.
bool check_fix_flags(const Arguments& arguments, Streams& streams);

// Adds what `mended` did to the run.
void take_mended(workspace::Mended& mended, Checked& checked);

// Prints what would change as unified diffs. The exit code: 1 where something would.
int print_diff(const Arguments& arguments, Streams& streams, const Checked& checked);

// Writes the fixed files; the text of standard input goes to the output, and its findings to the error
// stream. The exit code: 2 where a file could not be written, else that of the findings that are left.
int write_fixes(const Arguments& arguments, Streams& streams, const Checked& checked);

}  // namespace jc::cli
