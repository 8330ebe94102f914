// Paper that pictures are printed on.
#pragma once
#include <cstdint>

#include "compiler/layout/diagram.h"

namespace jc::layout {

// Landscape. `none` is one picture, as large as it needs to be.
enum class Page : std::uint8_t { none, a4, a3 };

// Of the long side, in millimetres (ISO 216); 0 without a page.
double millimetres_of(Page page);

// The long side over the short one: about the square root of two, but no page is higher than its paper.
double aspect_of(Page page);

// How many of our pixels fit on the long side so that small type (10.5 pixels) prints at 7 points.
double pixels_of(Page page);

// The picture on one page, for pictures that cannot be split: in the middle, from the top, as large as the
// page has room for, and no larger than other pictures are printed.
Diagram on_page(Diagram diagram, Page page);

}  // namespace jc::layout
