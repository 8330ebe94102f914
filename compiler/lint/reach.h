// How far a sentence looks from the entity it speaks about: what a tier can't have changed need not be
// asked again for the tier.
#pragma once
#include "compiler/lint/program.h"

namespace jc::lint {

// `document` where it can't be told: always right, and slower.
model::Reach reach_of(const Program& program);

}  // namespace jc::lint
