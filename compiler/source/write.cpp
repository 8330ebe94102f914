#include "compiler/source/write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
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

// The names of temporaries have no more digits than this for a number.
constexpr unsigned kMostNumber = 1'000'000'000;

// Who has made a temporary, by its name; 0 where it is none.
int process_of(const std::string& name) {
  int process = 0;
  int number = 0;
  int end = 0;
  const bool ours = std::sscanf(name.c_str(), ".journeyc-%9d-%9d.tmp%n", &process, &number, &end) == 2 &&
                    static_cast<std::size_t>(end) == name.size();
  return ours ? process : 0;
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

// A new file in the folder that no other process or thread writes to. Negative on failure, with errno.
int open_in(const std::string& folder, std::string& name) {
  // Of thousands that wait side by side, none looks for its number from the beginning.
  static std::atomic<unsigned> next{0};
  constexpr int kAttempts = 1000;
  for (int attempt = 0; attempt < kAttempts; attempt++) {
    // Not made from the file's own name, which may be as long as the system allows.
    name = fmt::format("{}.journeyc-{}-{}.tmp", folder, ::getpid(), next.fetch_add(1) % kMostNumber);
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

WriteResult put_aside(const std::string& folder, const Present& present, std::string_view bytes,
                      std::string& temporary) {
  const int descriptor = open_in(folder, temporary);
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
  if (error != 0) {
    ::unlink(temporary.c_str());
    return failed(error);
  }
  return {WriteOutcome::written, ""};
}

// Why nothing can stand at the path.
std::optional<WriteResult> refusal(const std::string& path, const Present& present) {
  if (present.error != 0) {
    return failed(present.error);
  }
  if (present.special) {
    return WriteResult{WriteOutcome::failed, "is a pipe, device or socket, not a file"};
  }
  return path.empty() || path.ends_with('/') || path.find('\0') != std::string::npos
             ? std::optional(WriteResult{WriteOutcome::failed, "is not the name of a file"})
             : std::nullopt;
}

}  // namespace

WriteResult write_waiting(const std::string& path, const std::string& folder, std::string_view bytes,
                          std::string& temporary) {
  const Present present = look_at(path);
  const auto refused = refusal(path, present);
  return refused ? *refused : put_aside(folder, present, bytes, temporary);
}

WriteResult take_place(const std::string& temporary, const std::string& path) {
  return std::rename(temporary.c_str(), path.c_str()) == 0 ? WriteResult{WriteOutcome::written, ""}
                                                           : failed(errno);
}

WriteResult write_if_changed(const std::string& path, std::string_view bytes) {
  const Present present = look_at(path);
  if (const auto refused = refusal(path, present)) {
    return *refused;
  }
  if (holds(path, present, bytes)) {
    return {WriteOutcome::unchanged, ""};
  }
  std::string temporary;
  WriteResult result = put_aside(folder_of(path), present, bytes, temporary);
  if (result.outcome == WriteOutcome::written) {
    result = take_place(temporary, path);
    if (result.outcome == WriteOutcome::failed) {
      ::unlink(temporary.c_str());
    }
  }
  return result;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

bool is_temporary(const std::string& name) { return process_of(name) > 0; }

void remove_dead_temporaries(const std::string& folder) {
  std::error_code error;
  std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    const int process = process_of(entry->path().filename().string());
    const bool dead = process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
    std::error_code unknown;
    if (dead && entry->symlink_status(unknown).type() == std::filesystem::file_type::regular) {
      ::unlink(entry->path().c_str());
    }
  }
}

}  // namespace jc::source
