#include "compiler/workspace/one_name.h"

#include <sys/stat.h>

#include <utility>

namespace jc::workspace {

std::map<std::string, std::string> second_names(const std::vector<std::string>& paths) {
  std::map<std::pair<dev_t, ino_t>, std::string> first;
  std::map<std::string, std::string> second;
  // Plain files come first, so that links to them are what is left out.
  std::vector<const std::string*> links;
  const auto take = [&](const std::string& path, const struct stat& status) {
    const auto [known, fresh] = first.emplace(std::pair(status.st_dev, status.st_ino), path);
    if (!fresh && known->second != path) {
      second.emplace(path, known->second);
    }
  };
  struct stat status {};
  for (const std::string& path : paths) {
    if (::lstat(path.c_str(), &status) != 0) {
      continue;
    }
    if (S_ISLNK(status.st_mode)) {
      links.push_back(&path);
    } else if (S_ISREG(status.st_mode) && status.st_nlink > 1) {
      take(path, status);
    } else if (S_ISREG(status.st_mode)) {
      first.emplace(std::pair(status.st_dev, status.st_ino), path);
    }
  }
  for (const std::string* path : links) {
    if (::stat(path->c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
      take(*path, status);
    }
  }
  return second;
}

}  // namespace jc::workspace
