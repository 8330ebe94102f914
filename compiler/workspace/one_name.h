// One file that is there by two names, through a link of either kind, is one file: read once, by one of them.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace jc::workspace {

// For each path that leads to the file of another one of `paths`: that other one. A path that is no link is
// kept rather than one that is; of equals the first.
std::map<std::string, std::string> second_names(const std::vector<std::string>& paths);

}  // namespace jc::workspace
