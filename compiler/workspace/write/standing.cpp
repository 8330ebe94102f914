#include "compiler/workspace/write/standing.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

namespace jc::workspace {

namespace {

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  return time.tv_sec * kSecond + time.tv_nsec;
}

Standing as_found(const struct stat& found) {
  Standing standing;
  standing.text =
      fmt::format("{:x}.{:x}.{:x}.{:x}.{:x}.{:x}", found.st_size, found.st_ino, found.st_mtim.tv_sec,
                  found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec);
  standing.newest = std::max(nanoseconds(found.st_mtim), nanoseconds(found.st_ctim));
  standing.regular = S_ISREG(found.st_mode);
  standing.link = S_ISLNK(found.st_mode);
  if (!standing.regular) {
    standing.text += fmt::format(".{:o}", found.st_mode);
  }
  return standing;
}

std::string text_of(Standing standing) { return standing.regular ? std::move(standing.text) : ""; }

}  // namespace

Standing look_at(const std::string& path) {
  struct stat found {};
  const bool program = path.starts_with("/proc/");
  const int failed = program ? ::stat(path.c_str(), &found) : ::lstat(path.c_str(), &found);
  return failed == 0 ? as_found(found) : Standing();
}

std::string standing_of(const std::string& path) { return text_of(look_at(path)); }

std::string standing_in(int folder, const std::string& path) {
  struct stat found {};
  const bool there = ::fstatat(folder, path.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0;
  return there ? text_of(as_found(found)) : "";
}

}  // namespace jc::workspace
