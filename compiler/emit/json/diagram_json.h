// Geometry as JSON text, for whoever looks at what was laid out without drawing it.
#pragma once
#include <string>

#include "compiler/layout/diagram.h"

namespace jc::emit {

// With sorted keys and at most two decimals: same diagram, same bytes.
std::string dump_json(const layout::Diagram& diagram);

}  // namespace jc::emit
