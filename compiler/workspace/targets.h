// What a run was asked to speak of: named files, folders, or all there is.
#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace jc::workspace {

struct Targets {
  std::set<std::string> files;
  // Each ends with a slash.
  const std::vector<std::string>& folders;

  bool cover(const std::string& path) const {
    return (files.empty() && folders.empty()) || files.contains(path) ||
           std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return path.starts_with(folder); });
  }
};

}  // namespace jc::workspace
