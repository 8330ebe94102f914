// Looks at bytes eight at a time: nearly all of every file is ASCII.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace jc::text {

inline constexpr std::size_t kAsciiStride = sizeof(std::uint64_t);

// Whether the next kAsciiStride bytes, which must be there, are all ASCII.
inline bool next_are_ascii(const char* text) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, kAsciiStride);
  return (bytes & 0x8080808080808080ULL) == 0;
}

}  // namespace jc::text
