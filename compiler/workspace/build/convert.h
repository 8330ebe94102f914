// Turns SVGs into a PNG or PDF with `rsvg-convert`, as a child process that no shell has a part in.
#pragma once
#include <span>
#include <string>

namespace jc::workspace {

struct Converted {
  std::string bytes;
  // Why there are none: a sentence without its stop; empty where all is well.
  std::string problem;
  std::string help;
};

// Pixels of the PNG for one of the picture's: `zoom`.
Converted png_of(const std::string& svg, double zoom);
// One file, whose pages are the pictures; `as_of`, yyyymmdd, dates it.
Converted pdf_of(std::span<const std::string> svgs, int as_of);

}  // namespace jc::workspace
