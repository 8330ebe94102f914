// The one file, or the tier in it, that a command is about.
#pragma once
#include <string>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/cli/check.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// The documents of the one file that was named.
std::vector<const model::Document*> documents_of(const Checked& checked, const Arguments& arguments);

// Says so where a folder was named in place of a file.
bool is_folder(const Arguments& arguments, Streams& streams);

// Whether there is the tier that was asked for; says on the error stream where there is not.
bool has_tier(const Arguments& arguments, const model::Document& document,
              const workspace::Compilation& compilation, Streams& streams);

}  // namespace jc::cli
