// How far a workspace may reach: files that came with a repository must not make the program read or write
// elsewhere, whatever links and paths they hold.
#pragma once
#include <string>

namespace jc::workspace {

// With links followed as far as they lead, absolute.
std::string real_path(const std::string& path);

// The folder with `.git` at or above the root of the workspace, by its real path; where there is none, the
// root itself.
std::string repository_of(const std::string& root);

// Whether the file or folder, there or not yet, lies in the repository of the workspace. Git's own folder
// does not: nothing of it was committed.
bool is_in_repository(const std::string& path, const std::string& root);

// Whether `folder` is `inner` or one of the folders above it.
bool holds(const std::string& folder, const std::string& inner);

}  // namespace jc::workspace
