// Which colours and which font a picture has: what turns the roles of a layout::Diagram into paint.
//
// The palette is ours: text meets WCAG 2.1 AA (4.5:1) on its ground, lines and outlines 3:1, in light and
// in dark; hues follow the order that Okabe and Ito showed to survive colour blindness, and lightness alone
// keeps things apart on a grey printer. Nothing is said by colour alone.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/layout/diagram.h"

namespace jc::emit {

// Colours as `#rrggbb`.
struct Paint {
  std::string fill;
  std::string stroke;
  std::string text;
  bool operator==(const Paint&) const = default;
};

enum class Mode {
  automatic,  // light, and dark for readers who prefer it
  light,
  dark,
};

struct Theme {
  Mode mode = Mode::automatic;
  // Metric-compatible with Arial as far as possible, because text_measure.h measures for that.
  std::string font_family =
      "Arial, 'Liberation Sans', Arimo, Helvetica, 'Nimbus Sans', 'DejaVu Sans', sans-serif";
  // A brand's colour for markers and milestones, `#rrggbb`; shifted until it can be read on the ground.
  std::optional<std::string> accent;
  // Of the words, as `de`; nothing is said where it is empty.
  std::string language;
  // Whether the picture as a whole is read from right to left.
  bool from_right = false;
};

// The paint of a role in light or dark, with the theme's accent in it.
Paint paint_of(const Theme& theme, view::Role role, int tone, bool dark);

// True for `#rgb` and `#rrggbb`.
bool is_color(std::string_view text);

// WCAG 2.1 contrast ratio of two `#rrggbb` colours, 1 to 21.
double contrast(std::string_view one, std::string_view other);

}  // namespace jc::emit
