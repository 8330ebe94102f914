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

namespace jc::text {

// The text on one line, fit to be drawn: line breaks, tabs and control characters become spaces, runs of
// spaces one; bytes that are not UTF-8 become U+FFFD; characters that would reorder their surroundings
// (bidirectional overrides) are dropped.
std::string one_line(std::string_view text);
// The same in place.
void make_one_line(std::string& text);

double measure(std::string_view text, double size, bool bold = false);

// A text on one line, ready to be broken, perhaps several times.
struct OneLine {
  std::string_view text;
  bool simple_words = false;  // its lines break at spaces alone
};

// The text itself where there is nothing to change, else what was made of it in `changed`.
OneLine one_line(std::string_view text, std::string& changed);

// Part of a text that stands on a line of its own, with its width as measured.
struct Stretch {
  std::string_view text;
  double width = 0;
  // It ends inside a word, and a hyphen that is not in the text says so; the width has room for it.
  bool hyphen = false;
};

// With its hyphen.
std::string words_of(const Stretch& line);

struct TextFit {
  double max_width = 0;
  double size = 12;
  bool bold = false;
  std::size_t max_lines = 3;
  bool operator==(const TextFit&) const = default;
};

// Appends to `lines` where the text breaks: at spaces, between CJK characters where their typography allows
// it, and inside a word only where it is too long for a line of its own (word_breaks.h). Never inside a
// cluster; a single cluster wider than the width stands alone. Empty text gives no lines. Lines point into
// the text; where there would be too many, which is told, the last one points to `ending`, whose ellipsis
// stands for the rest. Nobody who only tries needs that.
bool break_line(const OneLine& line, const TextFit& fit, std::vector<Stretch>& lines,
                std::string* ending = nullptr);

struct Wrapped {
  std::vector<std::string> lines;
  bool shortened = false;
};

// The same as texts of their own.
Wrapped wrap(std::string_view text, double max_width, double size, bool bold = false,
             std::size_t max_lines = 3);

}  // namespace jc::text
