// How much room a text needs, without a font on the machine: what lets every box be sized before anything
// is drawn, and the same on every machine.
//
// All widths are upper bounds in CSS pixels for the font stack of emit/theme.h (Arial, Helvetica and the
// metric-compatible fonts, ending in DejaVu Sans): a text may turn out narrower, never wider.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jc::layout {

// The text on one line, fit to be drawn: line breaks, tabs and control characters become spaces, runs of
// spaces one; bytes that are not UTF-8 become U+FFFD; characters that would reorder their surroundings
// (bidirectional overrides) are dropped.
std::string one_line(std::string_view text);
// The same in place.
void make_one_line(std::string& text);

// What a reader perceives as characters: bases with their combining marks, emoji sequences, flags. The
// views point into `text`, which must be valid UTF-8 (as one_line gives).
std::vector<std::string_view> clusters(std::string_view text);

double measure(std::string_view text, double size, bool bold = false);

struct Wrapped {
  std::vector<std::string> lines;
  std::vector<double> widths;  // beside `lines`; what measure says of each
  bool shortened = false;      // the last line ends with an ellipsis that stands for the rest
};

// Breaks `text` (made one line first) into at most `max_lines` lines no wider than `max_width`: at spaces,
// between CJK characters where their typography allows it, and inside a word only where it is too long for
// a line of its own (there after a hyphen, slash or the like if it can be). Never inside a cluster; a single
// cluster wider than `max_width` stands alone. Empty text gives no lines.
Wrapped wrap(std::string_view text, double max_width, double size, bool bold = false,
             std::size_t max_lines = 3);

}  // namespace jc::layout
