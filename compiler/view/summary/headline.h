// The title of a summary: a sentence that says what the picture shows, from the curve, the moments of truth
// and the pains.
#pragma once
#include <string>

#include "compiler/view/summary/journey_summary.h"

namespace jc::view {

// "Anxious at the start, wary at the end: the moment of truth is Onboarding". Where nobody wrote feelings,
// what hurts and where; else what there is to see.
std::string headline_of(const JourneySummary& summary);

}  // namespace jc::view
