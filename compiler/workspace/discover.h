// Finds the files of a workspace.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "compiler/workspace/config/config.h"

namespace jc::workspace {

struct Discovery {
  // Paths as messages show them, sorted.
  std::vector<std::string> files;
  // Those of them that are something else than a regular file, a link for example, or may be.
  std::vector<std::string> special;
  // Folders below the root with a configuration of their own: workspaces of their own.
  std::vector<std::string> nested;
};

// Walks the root. Hidden folders, `node_modules`, the output folder, what git ignores, nested workspaces and
// checkouts of other repositories are not entered;
// links to folders are not followed, so a loop of links can't hang the walk.
Discovery discover(const Config& config);

// The same among these files, by path, in place of the disk.
Discovery discover(const Config& config, const std::map<std::string, std::string>& files);

// "a//b/./c/../d" -> "a/b/d"; "" and "." are "".
std::string clean_path(const std::string& path);
// `folder` with a slash behind it, or "" for the current folder.
std::string as_prefix(const std::string& folder);

}  // namespace jc::workspace
