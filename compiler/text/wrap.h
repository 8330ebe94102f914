// Breaks sentences into lines that fit.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jc::text {

// Lines of at most `width` cells (0: any), broken at spaces and beside wide characters; a longer word gets a
// line of its own and sticks out, so that it can be copied whole. Line ends of `text` stay. The first line
// has `first_width` cells. The result has at least one line, and nothing in it that a terminal would obey.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first_width);

}  // namespace jc::text
