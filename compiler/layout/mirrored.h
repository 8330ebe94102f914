// A picture turned round for those who read from right to left: what stood first stands at the right.
#pragma once
#include "compiler/layout/diagram.h"

namespace jc::layout {

// Places change sides, letters and signs do not turn.
Diagram mirrored(Diagram diagram);

}  // namespace jc::layout
