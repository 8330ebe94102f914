// The small change of SVG: numbers, escaped text and link targets as they may stand in the file.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace jc::emit {

// At most two decimals, no trailing zeros, never `-0`; what is not finite becomes 0.
std::string svg_number(double value);
// Writes it to `at`, where there is room for the longest; returns its end.
char* write_svg_number(char* at, double value);
inline constexpr std::size_t kLongestSvgNumber = 340;

// Text fit for XML content and double-quoted attributes: markup escaped; line breaks and tabs, which
// attributes would lose anyway, are spaces; characters XML 1.0 forbids and
// bytes that are not UTF-8 replaced by U+FFFD.
std::string svg_escape(std::string_view text);
// Writes it to `at`, where there is room for kLongestSvgEscape bytes for each of the text's; returns its end.
char* write_svg_escaped(char* at, std::string_view text);
inline constexpr std::size_t kLongestSvgEscape = 6;

// Whether a text is written from right to left: by its first letter, as the Unicode bidirectional algorithm
// has it (UAX 9, P2 and P3).
bool reads_from_right(std::string_view text);
// For such a text: arrows to the right point to the left and the other way round, which renderers leave to
// the author.
std::string turned_arrows(std::string_view text);

// True for places a picture may link to: http, https, mailto, and paths or fragments without a scheme.
bool is_safe_link(std::string_view href);

}  // namespace jc::emit
