// Turns an SVG into a PNG or PDF with `rsvg-convert`, as a child process that no shell has a part in.
#pragma once
#include <string>

namespace jc::workspace {

struct Converted {
  std::string bytes;
  // Why there are none: a sentence without its stop; empty where all is well.
  std::string problem;
  std::string help;
};

// `format` is `png` (two pixels for one of the picture's, up to 16,000 a side) or `pdf`. `as_of`, yyyymmdd,
// dates a PDF.
Converted convert_svg(const std::string& svg, const std::string& format, double zoom, int as_of);

}  // namespace jc::workspace
