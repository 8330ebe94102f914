#include "compiler/source/write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <variant>

#include "compiler/source/load.h"

namespace jc::source {
namespace {

WriteResult failed(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {WriteOutcome::failed, "its folder does not exist"};
    case EACCES:
    case EPERM:
      return {WriteOutcome::failed, "may not be written: permission denied"};
    case EISDIR:
      return {WriteOutcome::failed, "is a folder, not a file"};
    case ENOSPC:
    case EDQUOT:
      return {WriteOutcome::failed, "cannot be written: the disk is full"};
    default:
      return {WriteOutcome::failed, "cannot be written: " + std::generic_category().message(error)};
  }
}

// What stands at the path before anything is written.
struct Present {
  bool exists = false;
  bool link = false;
  mode_t mode = 0;
  std::size_t size = 0;
  // Not 0 when it must not be replaced.
  int error = 0;
  bool special = false;
};

Present look_at(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    return {.error = errno == ENOENT ? 0 : errno};
  }
  Present present{.exists = true, .link = S_ISLNK(status.st_mode), .mode = status.st_mode & 07777U};
  present.size = static_cast<std::size_t>(status.st_size);
  present.error = S_ISDIR(status.st_mode) ? EISDIR : 0;
  present.special = !S_ISDIR(status.st_mode) && !S_ISREG(status.st_mode) && !present.link;
  return present;
}

bool holds(const std::string& path, const Present& present, std::string_view bytes) {
  if (!present.exists || present.link || present.size != bytes.size()) {
    return false;
  }
  const Loaded loaded = load(path, bytes.size());
  const auto* content = std::get_if<std::string>(&loaded);
  return content != nullptr && *content == bytes;
}

// A new file in the folder of `path` that no other process or thread writes to. Negative on failure, with
// errno.
int open_beside(const std::string& path, std::string& name) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  constexpr int kAttempts = 1000;
  for (int attempt = 0; attempt < kAttempts; attempt++) {
    // Not made from the file's own name, which may be as long as the system allows.
    name = fmt::format("{}.journeyc-{}-{}.tmp", folder, ::getpid(), attempt);
    const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor >= 0 || errno != EEXIST) {
      return descriptor;
    }
  }
  errno = EEXIST;
  return -1;
}

// 0, or the error.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) {
      continue;
    }
    if (put < 0) {
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

WriteResult replace(const std::string& path, const Present& present, std::string_view bytes) {
  std::string temporary;
  const int descriptor = open_beside(path, temporary);
  if (descriptor < 0) {
    return failed(errno);
  }
  int error = write_all(descriptor, bytes);
  if (error == 0 && present.exists && !present.link && ::fchmod(descriptor, present.mode) != 0) {
    error = errno;
  }
  // Some file systems tell of a full disk only here.
  if (::close(descriptor) != 0 && error == 0) {
    error = errno;
  }
  if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    ::unlink(temporary.c_str());
    return failed(error);
  }
  return {WriteOutcome::written, ""};
}

}  // namespace

WriteResult write_if_changed(const std::string& path, std::string_view bytes) {
  if (path.empty() || path.ends_with('/') || path.find('\0') != std::string::npos) {
    return {WriteOutcome::failed, "is not the name of a file"};
  }
  const Present present = look_at(path);
  if (present.error != 0) {
    return failed(present.error);
  }
  if (present.special) {
    return {WriteOutcome::failed, "is a pipe, device or socket, not a file"};
  }
  if (holds(path, present, bytes)) {
    return {WriteOutcome::unchanged, ""};
  }
  return replace(path, present, bytes);
}

void remove_dead_temporaries(const std::string& folder) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, error)) {
    const std::string name = entry.path().filename().string();
    int process = 0;
    int attempt = 0;
    int end = 0;
    // The name is as `open_beside` makes it.
    const bool ours = std::sscanf(name.c_str(), ".journeyc-%9d-%9d.tmp%n", &process, &attempt, &end) == 2 &&
                      static_cast<std::size_t>(end) == name.size();
    const bool dead = ours && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
    if (dead && entry.symlink_status(error).type() == std::filesystem::file_type::regular) {
      ::unlink(entry.path().c_str());
    }
  }
}

}  // namespace jc::source
