// Where git keeps lists of ignored files beside `.gitignore`: on this machine, for all repositories or for
// one.
#pragma once
#include <string>
#include <vector>

namespace jc::workspace {

// The user's excludes (`core.excludesFile`, else `git/ignore` in the configuration folder), then the
// repository's `info/exclude`; those that are not there too. `repository` is the folder with `.git`, which
// may be a file that leads elsewhere.
std::vector<std::string> git_excludes(const std::string& repository);

}  // namespace jc::workspace
