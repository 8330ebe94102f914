// Where an offset is, in a file of one long line and in one of many, against counting from the beginning.
#include <random>
#include <string>

#include "compiler/source/file.h"
#include "tests/test.h"

namespace jc::source {

namespace {

Position counted(const std::string& text, std::uint32_t offset) {
  Position at;
  for (std::uint32_t i = 0; i < offset; i++) {
    if (text[i] == '\n') {
      at = {at.line + 1, 1, 1, 1};
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    at.byte_column++;
    at.column += (byte & 0xC0U) != 0x80U ? 1 : 0;
    at.utf16_column += ((byte & 0xC0U) != 0x80U ? 1U : 0U) + (byte >= 0xF0U ? 1U : 0U);
  }
  return at;
}

void compare(const std::string& text, std::uint32_t offset) {
  const Position found = File("f", text).position(offset);
  const Position expected = counted(text, offset);
  INFO(offset);
  CHECK(found.line == expected.line);
  CHECK(found.column == expected.column);
  CHECK(found.byte_column == expected.byte_column);
  CHECK(found.utf16_column == expected.utf16_column);
}

}  // namespace

TEST_CASE("file: a place of a long line is counted as that of a short one") {
  constexpr std::string_view kLetters[] = {"a", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\n"};
  std::mt19937 random(7);
  // One file of a line each, one of many.
  for (const std::size_t letters : {4U, 5U}) {
    std::string text;
    while (text.size() < 20'000) {
      text += kLetters[random() % letters];
    }
    for (const std::uint32_t offset : {0U, 1U, 4095U, 4096U, 4097U, 8192U, 12'288U, 19'999U}) {
      compare(text, offset);
    }
    for (int i = 0; i < 50; i++) {
      compare(text, static_cast<std::uint32_t>(random() % text.size()));
    }
    compare(text, static_cast<std::uint32_t>(text.size()));
  }
  for (const std::size_t size : {0U, 1U, 4095U, 4096U, 4097U}) {
    compare(std::string(size, 'x'), static_cast<std::uint32_t>(size));
  }
}

}  // namespace jc::source
