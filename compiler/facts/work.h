// What something costs of our time, each time or at a rate: the one answer for pages, pictures and the diff.
// How often it comes stands in `facts/cadence.h`.
#pragma once
#include <optional>
#include <vector>

#include "compiler/expr/phrase/cadence.h"
#include "compiler/model/document.h"

namespace jc::facts {

// The `effort` as written; a meeting of which none is written takes each who comes as long as it lasts.
model::ValueView effort_of(const model::Entity& work);

// The length in an effort, or in a duration that stands for one; none in a share of somebody's time.
struct Effort {
  const expr::Duration* length = nullptr;
  // Of a rate such as `4 hours a week`: it counts by itself, whatever comes back beside it.
  std::optional<expr::Cadence> rate;
};
Effort effort_in(const model::ValueView& effort);

// Whose time a contact or an activity takes: who takes part in it on our side or is responsible for it;
// whoever owns it where nobody is named. Who answers for it and leaves it to others spends none.
std::vector<model::ValueView> workers_of(const model::Entity& work);

}  // namespace jc::facts
