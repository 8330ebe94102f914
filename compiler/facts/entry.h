// What says when a customer gets into a stage, and what measures that stage alone.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What says when a customer is in the stage: its entry or window, an exit, hand-off or transition that leads
// there, and for stages where customers start, `starts-at` or `scope.begins` of the journey. `none` counts.
std::vector<ValueView> stage_entries(Context& context, Entity stage);

// The metrics of the stage itself, without those that stand for it because the journey has them.
std::vector<ValueView> own_metrics(Context& context, Entity stage);

}  // namespace jc::facts
