#include "compiler/source/load.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

namespace jc::source {
namespace {

LoadFailure failure_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {LoadFailureKind::not_found, "does not exist"};
    case EACCES:
    case EPERM:
      return {LoadFailureKind::not_readable, "may not be read: permission denied"};
    case EISDIR:
      return {LoadFailureKind::folder, "is a folder, not a file"};
    case ELOOP:
      return {LoadFailureKind::link_loop, "is a link that leads back to itself"};
    case ENAMETOOLONG:
      return {LoadFailureKind::not_found, "does not exist: its name is too long"};
    default:
      return {LoadFailureKind::system, "cannot be read: " + std::generic_category().message(error)};
  }
}

LoadFailure too_big(std::size_t limit) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20U;
  const std::string most =
      limit >= kMebibyte ? fmt::format("{} MiB", limit / kMebibyte) : fmt::format("{} bytes", limit);
  return {LoadFailureKind::too_big, "is bigger than the limit of " + most};
}

std::optional<LoadFailure> refusal(const struct stat& status, std::size_t limit) {
  if (S_ISDIR(status.st_mode)) {
    return failure_of(EISDIR);
  }
  if (!S_ISREG(status.st_mode)) {
    return LoadFailure{LoadFailureKind::special, "is a pipe, device or socket, not a file"};
  }
  if (static_cast<std::uint64_t>(status.st_size) > limit) {
    return too_big(limit);
  }
  return std::nullopt;
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  int number() const { return number_; }

 private:
  int number_;
};

// `expected` bytes are likely; one more is asked for, to see the end at once.
Loaded read_to_end(int descriptor, std::size_t expected, std::size_t limit) {
  std::string content(expected + 1, '\0');
  std::size_t size = 0;
  while (true) {
    if (size == content.size()) {
      content.resize(std::max<std::size_t>(2 * size, 4096));
    }
    const ssize_t got = ::read(descriptor, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return failure_of(errno);
    }
    if (got == 0) {
      break;
    }
    size += static_cast<std::size_t>(got);
    if (size > limit) {
      return too_big(limit);
    }
  }
  content.resize(size);
  return content;
}

}  // namespace

Loaded load(const std::string& path, std::size_t limit) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return failure_of(ENOENT);
  }
  // Looked at before it is opened, because opening alone makes some devices act.
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return failure_of(errno);
  }
  if (auto refused = refusal(status, limit)) {
    return *refused;
  }
  return load_listed(path, limit);
}

Loaded load_listed(const std::string& path, std::size_t limit) {
  // Should a pipe have taken its place meanwhile, opening it must not wait for a writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
    return failure_of(errno);
  }
  if (auto refused = refusal(status, limit)) {
    return *refused;
  }
  return read_to_end(file.number(), static_cast<std::size_t>(status.st_size), limit);
}

Loaded load_descriptor(int descriptor, std::size_t limit) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) {
    return failure_of(errno);
  }
  if (S_ISDIR(status.st_mode)) {
    return failure_of(EISDIR);
  }
  return read_to_end(descriptor, 4096, limit);
}

}  // namespace jc::source
