// How far a sentence looks from the entity it speaks about: what a tier can't have changed need not be
// asked again for the tier.
#pragma once
#include "compiler/lint/program.h"

namespace jc::lint {

// Sets `reach` and `keys` of the program. `document` without keys where it can't be told: always right, and
// slower. With keys it looks at these wherever they stand, beside what its reach says: at nothing else for
// `document`.
void find_reach(Program& program);

}  // namespace jc::lint
