// One file's bytes, and what people call a place in them.
#pragma once
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.h"

namespace jc::source {

// A place as people and tools name it. All numbers are 1-based.
struct Position {
  std::uint32_t line = 1;
  // Counted in code points (for people), in bytes (rdjson) and in UTF-16 units (SARIF, editors).
  std::uint32_t column = 1;
  std::uint32_t byte_column = 1;
  std::uint32_t utf16_column = 1;
};

// The content of one file. Offsets are bytes of `content`, which still has its BOM and line ends,
// so that an edit at an offset is an edit of the file on disk.
class File {
 public:
  File() = default;
  // `path` is what messages show: relative to where the user stands, with forward slashes.
  File(std::string path, std::string content) : path_(std::move(path)), content_(std::move(content)) {}

  // Before anybody has looked at it.
  void fill(std::string content) { content_ = std::move(content); }

  const std::string& path() const { return path_; }
  std::string_view content() const { return content_; }

  // Offsets past the end are taken as the end.
  Position position(std::uint32_t offset) const;
  // Line `number` (1-based) without its line end (`\n`, `\r\n` or `\r`); empty where there is none.
  std::string_view line(std::uint32_t number) const;
  std::uint32_t line_count() const;
  // Offset of the first byte of line `number`.
  std::uint32_t line_start(std::uint32_t number) const;
  // `span` cut to its first line, because code hosts only show findings of one line.
  Span first_line(Span span) const;

 private:
  // How many characters there are, and how many of them take two UTF-16 units.
  struct Letters {
    std::uint32_t all = 0;
    std::uint32_t beyond_basic_plane = 0;
  };

  static Letters letters_in(std::string_view text);
  void start() const;
  const std::vector<std::uint32_t>& starts() const;
  Letters letters_before(std::uint32_t offset) const;

  std::string path_;
  std::string content_;
  // Made on first use, because most files have no finding; by one thread, whoever else asks.
  mutable std::once_flag started_;
  mutable std::vector<std::uint32_t> starts_;
  // The letters before every 4,096th byte, so that no place of a file of one long line walks that line.
  mutable std::vector<Letters> letters_;
};

}  // namespace jc::source
