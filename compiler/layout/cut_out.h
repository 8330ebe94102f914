// What of a picture stands in a window: whole words, boxes and signs, and of grounds and lines what is
// inside.
#pragma once
#include "compiler/layout/diagram.h"

namespace jc::layout {

// Without groups of which nothing is left.
Group cut_out(const Group& group, const Rect& window);

}  // namespace jc::layout
