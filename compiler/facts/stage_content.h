// What counts as a metric or an exit of a stage, wherever it was written.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What tells whether the stage works: its own metrics, the metric of its value, metrics of its milestones,
// and those that its exit or a milestone's `done-when` compare; else the metrics of the journey. `none`
// counts.
std::vector<ValueView> stage_metrics(Context& context, Entity stage);

// What says when a customer leaves the stage: its exit, duration, window or hand-off, a transition or
// hand-off of the journey from it, or the next stage's entry. Of an end of the journey, what makes it one.
std::vector<ValueView> stage_exits(Context& context, Entity stage);

// The stages a play belongs to: those it names under `stages`, and those of its journey (of all journeys,
// where a vocabulary or portfolio declares it) that name it under `plays`, for a tier too.
std::vector<Entity> stages_of_play(Context& context, Entity play);

}  // namespace jc::facts
