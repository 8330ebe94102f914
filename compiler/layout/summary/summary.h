// Draws the summary of a journey: one slide of 13.33 by 7.5 inches that tells the story.
#pragma once
#include "compiler/layout/diagram.h"
#include "compiler/view/summary/journey_summary.h"

namespace jc::layout {

// Always 1280 by 720 pixels, with no text under 14 (10.5 points on that slide). What does not fit is counted.
Diagram lay_out_summary(const view::JourneySummary& summary);

}  // namespace jc::layout
