#include "compiler/diag/line_hash.h"

#include <fmt/format.h>

#include <unordered_map>

#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

constexpr std::uint64_t kBase = 37;
constexpr std::size_t kWindow = 100;
constexpr std::uint16_t kEndOfFile = 65535;

// What is hashed of a file.
struct HashedText {
  std::vector<std::uint16_t> units;
  // Index of the first unit of every line.
  std::vector<std::size_t> lines{0};
};

void add(HashedText& text, char32_t value) {
  if (value == '\n') {
    text.units.push_back('\n');
    text.lines.push_back(text.units.size());
  } else if (value >= 0x10000) {
    text.units.push_back(static_cast<std::uint16_t>(0xD800 + ((value - 0x10000) >> 10U)));
    text.units.push_back(static_cast<std::uint16_t>(0xDC00 + ((value - 0x10000) & 0x3FFU)));
  } else if (value != ' ' && value != '\t') {
    text.units.push_back(static_cast<std::uint16_t>(value));
  }
}

HashedText hashed_text(std::string_view content) {
  HashedText text;
  while (!content.empty()) {
    const text::CodePoint next = text::first_code_point(content);
    content.remove_prefix(next.bytes);
    if (next.value == '\r') {
      content.remove_prefix(content.starts_with('\n') ? 1 : 0);
    }
    add(text, next.value == '\r' ? U'\n' : next.value);
  }
  text.units.push_back(kEndOfFile);
  text.units.resize(text.units.size() + kWindow, 0);
  return text;
}

}  // namespace

std::vector<std::string> line_hashes(std::string_view content) {
  const HashedText text = hashed_text(content);
  // Hashes of all prefixes give the hash of any window by one subtraction.
  std::vector<std::uint64_t> prefixes{0};
  for (const std::uint16_t unit : text.units) {
    prefixes.push_back(prefixes.back() * kBase + unit);
  }
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < kWindow; i++) {
    power *= kBase;
  }
  std::vector<std::string> hashes;
  std::unordered_map<std::uint64_t, std::size_t> seen;
  for (const std::size_t line : text.lines) {
    const std::uint64_t hash = prefixes[line + kWindow] - power * prefixes[line];
    hashes.push_back(fmt::format("{:x}:{}", hash, ++seen[hash]));
  }
  return hashes;
}

}  // namespace jc::diag
