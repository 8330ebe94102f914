// Where something stands: a range of bytes in one file.
#pragma once
#include <cstdint>

namespace jc::source {

// Names a file of a `Files` collection. `none` is for values that no file holds.
struct FileId {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t value = kNone;
  bool exists() const { return value != kNone; }
  auto operator<=>(const FileId&) const = default;
};

// Half-open range of byte offsets [begin, end) in `file`; an empty range is a point between bytes.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool exists() const { return file.exists(); }
  std::uint32_t size() const { return end - begin; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace jc::source
