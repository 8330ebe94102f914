// Draws one source line with the carets and labels under it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/style.h"

namespace jc::diag {

// A stretch of one line to underline; bytes of the line. An empty one is drawn one cell wide.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // The label; may be empty.
  std::string text;
  // The primary mark is drawn with `^` over all others, which have `-`.
  bool primary = false;
  Style style = Style::frame;
};

struct LineRoom {
  // Cells for the source text; longer lines are cut with `…` around the primary mark.
  std::uint32_t source = 140;
  // Cells within which labels are wrapped; 0: not at all.
  std::uint32_t labels = 0;
  bool colour = false;
};

// The line itself, then the rows under it.
std::vector<std::string> draw_marked_line(std::string_view line, std::vector<Mark> marks,
                                          const LineRoom& room);

}  // namespace jc::diag
