// Which two sides the words of `journeyc diff` mean: folders, files, revisions, or where the branch began.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/compare/side.h"

namespace jc::cli {

struct TwoSides {
  workspace::Side before;
  workspace::Side after;
  // With `--since`: the base, whose own changes since then never fail.
  std::optional<workspace::Side> base;
};

// What the folder as it is now is compared with: `--since`, where it parted from `--against`, or where the
// branch began.
std::variant<workspace::git::Commit, workspace::git::Problem> find_base(
    const workspace::git::Repository& repository, const Arguments& arguments);

// Nothing, with words on the error stream, where they can't be told or read.
std::optional<TwoSides> find_sides(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
