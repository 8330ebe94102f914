// What an entity must have for a sentence to have anything to say about it.
#pragma once
#include "compiler/lint/program.h"

namespace jc::lint {

// Sets `needed` of the program: an entity without one of these keys is none that the sentence is about, or,
// where the sentence says what there may be no …, it has none. Keys that can't be told are left out.
void find_needed_keys(Program& program);

}  // namespace jc::lint
