#include "compiler/workspace/repository.h"

#include <filesystem>

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
  return holds(repository_of(root), real_path(path));
}

bool holds(const std::string& folder, const std::string& inner) {
  return folder == inner || inner.starts_with(folder.ends_with('/') ? folder : folder + "/");
}

}  // namespace jc::workspace
