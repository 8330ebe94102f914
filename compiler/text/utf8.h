// UTF-8, byte by byte: the one decoder of the program.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jc::text {

// Bytes of the well-formed sequence at the front of `bytes` (Unicode 15, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes);

// The offset of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view bytes);

// The code point at the front of some bytes. Bytes that are not UTF-8 give U+FFFD, one byte long.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
  bool valid = true;
};

// `bytes` must not be empty.
CodePoint first_code_point(std::string_view bytes);

void append_utf8(std::string& out, char32_t value);

}  // namespace jc::text
