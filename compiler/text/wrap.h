// Breaks sentences into lines that fit.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jc::text {

// What becomes of a word that is wider than a line, which begins a line of its own: it sticks out, so that it
// can be copied whole, or goes on in the next line, so that nothing leaves its cell.
enum class LongWord { sticks_out, is_broken };

// Lines of at most `width` cells (0: any), broken at spaces and beside wide characters. Line ends of `text`
// stay. The first line has `first_width` cells. The result has at least one line, and nothing in it that a
// terminal would obey.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first_width,
                              LongWord long_word = LongWord::sticks_out);

}  // namespace jc::text
