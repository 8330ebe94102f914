#include "compiler/workspace/write/standing.h"

#include <fmt/format.h>
#include <sys/stat.h>

namespace jc::workspace {

std::string standing_of(const std::string& path) {
  struct stat found {};
  const bool program = path.starts_with("/proc/");
  const int failed = program ? ::stat(path.c_str(), &found) : ::lstat(path.c_str(), &found);
  if (failed != 0 || !S_ISREG(found.st_mode)) {
    return "";
  }
  return fmt::format("{:x}.{:x}.{:x}.{:x}.{:x}.{:x}", found.st_size, found.st_ino, found.st_mtim.tv_sec,
                     found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec);
}

}  // namespace jc::workspace
