// `feeling: { anna: hopeful, raj: busy }`: how each persona feels, by name, where a list of feelings belongs.
#pragma once
#include <string>

#include "compiler/syntax/tree.h"

namespace jc::model {

// The list to write, `[{ label: hopeful, persona: anna }, { label: busy, persona: raj }]`; empty for a map
// that has a key of a feeling, or anything but a word for a name.
std::string feelings_by_persona(const syntax::Tree& tree, syntax::NodeId node);

}  // namespace jc::model
