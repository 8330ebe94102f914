// A key explains what is there, and nothing else.
#pragma once
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout {

// The entries whose signs stand in the groups.
std::vector<KeyEntry> shown_key(const std::vector<KeyEntry>& all, const std::vector<SharedGroup>& groups);

}  // namespace jc::layout
