// What a new workspace gets beside its journeys, so that a pull request is checked from the first day on:
// workflows for GitHub and GitLab, and a list of what git leaves out.
#pragma once
#include <map>
#include <string>

namespace jc::cli {

struct CiFiles {
  // In front of the paths below: the repository's root, since that is where workflows are looked for.
  std::string root;
  // By path from there.
  std::map<std::string, std::string> files;
};

// For the workspace in the folder `prefix` (empty or with a slash at its end).
CiFiles ci_files(const std::string& prefix);

}  // namespace jc::cli
