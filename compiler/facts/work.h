// What something costs of our time each time: the one answer for pages, pictures and the diff. How often it
// comes stands in `facts/cadence.h`.
#pragma once
#include "compiler/model/document.h"

namespace jc::facts {

// The `effort` as written; a meeting of which none is written takes each who comes as long as it lasts.
model::ValueView effort_of(const model::Entity& work);

}  // namespace jc::facts
