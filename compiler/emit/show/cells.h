// Text in the cells of a terminal: wrapped, padded, coloured, and never wider than it may be.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::emit {

enum class Tint : std::uint8_t { plain, strong, dim, good, bad, warn, accent };

struct ShowLine {
  std::string text;
  Tint tint = Tint::plain;
  // A sign before the text, in the tint `mark_tint`; further lines of the same text stand under the text.
  std::string mark;
  Tint mark_tint = Tint::dim;
};

// What stands in one cell, from top to bottom.
using ShowCell = std::vector<ShowLine>;

// `text` between the escape sequences of the tint; as it is without `colour`.
std::string tinted(std::string_view text, Tint tint, bool colour);

// The text, cut with an ellipsis (or dots) where it is wider, and spaces up to the width.
std::string fitted(std::string_view text, std::size_t width, bool ascii);

// A cell as finished lines of exactly `width` cells.
std::vector<std::string> lines_of(const ShowCell& cell, std::size_t width, bool colour);

// `sign` so many times.
std::string repeated(std::string_view sign, std::size_t times);

}  // namespace jc::emit
