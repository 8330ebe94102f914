#include <algorithm>

#include "compiler/workspace/build/pictures.h"

namespace jc::workspace {

namespace {

// Two pixels for one, for sharp text on today's screens; less where a side would get longer than programs
// open.
constexpr double kZoom = 2;
constexpr double kLongestSide = 16000;

}  // namespace

FormatFiles as_png(std::span<const DrawnPage> pages, int /*as_of*/) {
  FormatFiles made;
  for (const DrawnPage& page : pages) {
    const double zoom = std::min(kZoom, kLongestSide / std::max({page.width, page.height, 1.0}));
    made.files.push_back(png_of(page.svg, zoom));
  }
  return made;
}

}  // namespace jc::workspace
