// The title of a summary: a sentence that says what the picture shows, from the curve, the moments of truth
// and the pains.
#pragma once
#include "compiler/view/summary/journey_summary.h"

namespace jc::view {

// "Anxious at the start, wary at the end: the moment of truth is Onboarding". Where nobody wrote feelings,
// what hurts and where; else what there is to see.
// Writes both the headline and the brief one, from all else in the summary.
void say_headline(JourneySummary& summary);

}  // namespace jc::view
