#include "compiler/emit/show/curve.h"

#include <algorithm>
#include <cmath>

namespace jc::emit {

namespace {

struct Signs {
  const char* flat;
  const char* upright;
  const char* leaves_up;      // the line comes from the left and goes up
  const char* arrives_above;  // and goes on to the right there
  const char* leaves_down;
  const char* arrives_below;
};
constexpr Signs kLines = {"\xE2\x94\x80", "\xE2\x94\x82", "\xE2\x95\xAF",
                          "\xE2\x95\xAD", "\xE2\x95\xAE", "\xE2\x95\xB0"};
constexpr Signs kAscii = {"-", "|", "/", "/", "\\", "\\"};

}  // namespace

std::vector<std::string> curve_lines(const Levels& levels, std::size_t rows, bool ascii) {
  const Signs& signs = ascii ? kAscii : kLines;
  std::vector<std::vector<std::string>> grid(rows, std::vector<std::string>(levels.size(), " "));
  std::optional<std::size_t> before;
  for (std::size_t x = 0; x < levels.size(); x++) {
    if (!levels[x]) {
      before.reset();
      continue;
    }
    const double down = (1 - std::clamp(*levels[x], 0.0, 1.0)) * static_cast<double>(rows - 1);
    const auto row = static_cast<std::size_t>(std::lround(down));
    if (before && *before != row) {
      const bool up = row < *before;
      for (std::size_t y = std::min(row, *before) + 1; y < std::max(row, *before); y++) {
        grid[y][x] = signs.upright;
      }
      grid[*before][x] = up ? signs.leaves_up : signs.leaves_down;
      grid[row][x] = up ? signs.arrives_above : signs.arrives_below;
    } else {
      grid[row][x] = signs.flat;
    }
    before = row;
  }
  std::vector<std::string> lines;
  for (const std::vector<std::string>& row : grid) {
    std::string& line = lines.emplace_back();
    for (const std::string& sign : row) {
      line += sign;
    }
  }
  return lines;
}

}  // namespace jc::emit
