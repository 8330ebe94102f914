// Whether the stages of a journey fit into the time that is promised for them.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Adds up the shortest durations of the stages that come one after the other from the start, and compares the
// sum with what is dated from there: a milestone that ends a stage, the exit of a stage, and a target for a
// duration whose `starts` and `ends` are the journey's start and the end of a stage. Silent from the first
// stage on that says no duration, says it in units without one length (months, business days), is for some
// customers only, is skipped by a transition or runs beside another.
std::vector<Fact> too_short_times(Context& context, Entity journey);

}  // namespace jc::facts
