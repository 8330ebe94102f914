// Draws a journey map for a terminal: columns of stages with the map's rows below them, as wide as the
// window.
#pragma once
#include <string>

#include "compiler/view/map/journey_map.h"

namespace jc::emit {

struct ShowOptions {
  // Cells of the window. No line is wider; below kNarrowestShow it is taken to be that.
  std::size_t width = 80;
  bool colour = false;
  // Frames, curves and marks of ASCII alone, for terminals without UTF-8. Texts stay as they are.
  bool ascii = false;
};
inline constexpr std::size_t kNarrowestShow = 24;

// Where the stages don't fit side by side, they go on below each other. Everything on the map is shown once.
std::string show_map(const view::JourneyMap& map, const ShowOptions& options);

}  // namespace jc::emit
