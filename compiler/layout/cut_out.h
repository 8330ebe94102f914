// What of a picture stands in a window: whole words, boxes and signs, and of grounds and lines what is
// inside.
#pragma once
#include "compiler/layout/diagram.h"

namespace jc::layout {

// Without groups of which nothing is left. The words of a box that begins before the window, but not before
// `names_right`, go on with it where there is room for them: nobody could tell what an empty box says.
Group cut_out(const Group& group, const Rect& window, double names_right);

}  // namespace jc::layout
