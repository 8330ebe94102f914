// The curve of feelings in the cells of a terminal.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace jc::emit {

// For each cell from left to right how good it feels, from 0 to 1; nothing where nobody said.
using Levels = std::vector<std::optional<double>>;

// `rows` lines, the best feeling in the first, each as many cells wide as there are levels. A cell without a
// level is a space.
std::vector<std::string> curve_lines(const Levels& levels, std::size_t rows, bool ascii);

}  // namespace jc::emit
