// The outlines of the icons, drawn for a 24 by 24 square with lines 2 wide.
#pragma once
#include <string_view>

#include "compiler/layout/diagram.h"

namespace jc::emit {

// SVG path data, to be stroked with round caps and joins and not filled.
std::string_view outline_of(layout::IconKind kind);

}  // namespace jc::emit
