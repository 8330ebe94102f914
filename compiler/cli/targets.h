// Turns the paths of the command line into workspaces and what to report of each.
#pragma once
#include <string>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/compile.h"

namespace jc::cli {

struct Target {
  std::string root;
  std::vector<workspace::NamedFile> files;
  std::vector<std::string> folders;
};

// The path that messages and look-ups know a word of the command line by: `-` goes by `--stdin-filename`.
std::string shown_path(const Arguments& arguments, const std::string& word);

// One target a workspace, in the order first named. False, with words on the error stream, where a path
// does not exist or standard input can't be read.
bool find_targets(const Arguments& arguments, Streams& streams, std::vector<Target>& targets);

}  // namespace jc::cli
