// One side of a comparison: a workspace on disk, or as it was in a revision.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/workspace/compile.h"
#include "compiler/workspace/git/repository.h"

namespace jc::workspace {

struct Side {
  // As people call it: a folder, a revision.
  std::string name;
  // Of the workspace, as paths in messages begin.
  std::string root;
  // All its files where it is on no disk.
  std::optional<std::map<std::string, std::string>> texts;
  // One file alone, with the names it shares with others.
  std::string file;
};

// What is on the disk, a folder or a file.
Side side_on_disk(const std::string& path);

// A workspace as it was in a commit; `root` as the user names it, where it is today.
Side side_in(git::Repository& repository, const git::Commit& commit, const std::string& root,
             unsigned threads);

// The path of a folder from the top of the repository, with a slash behind it; empty for the top.
std::string path_in(const git::Repository& repository, const std::string& root);

// What to compile for it, or for the workspace in it at `below`, from its root; reads the side's texts.
Request request_for(const Side& side, unsigned threads, const std::string& below = "");

}  // namespace jc::workspace
