// The part of a source line that fits on the terminal, and where its bytes stand in it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jc::diag {

// What must stay visible: bytes [begin, end) of the line and, if possible, `after` cells to their right.
struct Focus {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t after = 0;
};

class CutLine {
 public:
  // `room` in cells. Looks at a few thousand bytes around the focus only, so that a line of megabytes costs
  // no more than a long one.
  CutLine(std::string_view line, Focus focus, std::uint32_t room);

  const std::string& text() const { return text_; }
  // The cell in which the character with the byte at `offset` begins; the edge for what has been cut away.
  std::uint32_t cell(std::uint32_t offset) const;
  // The cell after a stretch that ends before the byte at `offset`.
  std::uint32_t end_cell(std::uint32_t offset) const;

 private:
  struct Place {
    std::uint32_t offset;
    std::uint32_t cell;
  };
  std::string text_;
  // One for each character shown, and one for the end.
  std::vector<Place> places_;
};

}  // namespace jc::diag
