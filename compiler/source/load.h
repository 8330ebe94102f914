// Reads files as they are on disk, and says in words why one could not be read.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <variant>

namespace jc::source {

enum class LoadFailureKind : std::uint8_t {
  not_found,
  folder,
  not_readable,
  too_big,
  // Pipes, devices and sockets: reading one could wait forever or never end.
  special,
  link_loop,
  // What the system says beyond these.
  system,
};

struct LoadFailure {
  LoadFailureKind kind = LoadFailureKind::system;
  // Lower case, without the path: `is a folder, not a file`.
  std::string text;
};

// In bytes. Two hundred times the largest journey we know of.
inline constexpr std::size_t kLoadLimit = std::size_t{64} << 20U;
// For what this program has written itself, which is as large as its work is.
inline constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

using Loaded = std::variant<std::string, LoadFailure>;

// The bytes of the regular file at `path`, following links.
Loaded load(const std::string& path, std::size_t limit = kLoadLimit);

// The same for a path at which its folder has just listed a regular file, which saves a look at it.
Loaded load_listed(const std::string& path, std::size_t limit = kLoadLimit);

// The bytes up to the end of an open descriptor, such as standard input (0), which may be a pipe.
Loaded load_descriptor(int descriptor, std::size_t limit = kLoadLimit);

}  // namespace jc::source
