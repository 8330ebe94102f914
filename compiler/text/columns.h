// How much room text takes on a terminal, so that carets stand under what they point at.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/text/utf8.h"

namespace jc::text {

// What one user-perceived character looks like on a terminal. A tab becomes spaces up to the next
// stop; what a terminal would obey or hide (controls, bidirectional overrides, invalid bytes, invisible
// joiners outside emoji) becomes something to see, such as `␛` or `<U+202E>`.
struct Glyph {
  std::string text;
  // In terminal cells: 0, 1, 2, or more for the replacements above.
  std::uint32_t width = 0;
  // Its bytes in the text it comes from.
  std::uint32_t offset = 0;
  std::uint32_t bytes = 0;
};

// Cells between two tab stops.
inline constexpr std::uint32_t kTabStop = 4;

// Splits one line. Emoji sequences, flags and combining marks stay together as one glyph. Widths follow
// UAX #11 (wide and full-width take two cells, ambiguous ones take one). Never throws.
std::vector<Glyph> glyphs(std::string_view line);

// `text` with nothing in it that a terminal would obey, on one line (a line end shows as `␊`).
std::string printable(std::string_view text);

// Cells that `printable(text)` takes.
std::size_t display_width(std::string_view text);

}  // namespace jc::text
