#include "compiler/workspace/repository.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace jc::workspace {

namespace fs = std::filesystem;

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path.empty() ? "." : path, error);
  fs::path real = fs::weakly_canonical(absolute, error);
  if (error) {
    real = absolute.lexically_normal();
  }
  std::string text = real.generic_string();
  while (text.size() > 1 && text.ends_with('/')) {
    text.pop_back();
  }
  return text;
}

namespace {

// Git's own folder holds what a job logs in with, and commands that git runs. Some systems take `.GIT` for
// it.
bool is_of_git(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    const bool git = name.size() == 4 && std::equal(name.begin(), name.end(), ".git", [](char a, char b) {
                       return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
                     });
    if (git) {
      return true;
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

}  // namespace

std::string repository_of(const std::string& root) {
  const fs::path start = real_path(root);
  std::error_code error;
  for (fs::path at = start;; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) {
      return at.generic_string();
    }
    if (at == at.root_path() || at.empty()) {
      return start.generic_string();
    }
  }
}

bool is_in_repository(const std::string& path, const std::string& root) {
  const std::string repository = repository_of(root);
  const std::string real = real_path(path);
  return holds(repository, real) && !is_of_git(std::string_view(real).substr(repository.size()));
}

bool holds(const std::string& folder, const std::string& inner) {
  return folder == inner || inner.starts_with(folder.ends_with('/') ? folder : folder + "/");
}

}  // namespace jc::workspace
