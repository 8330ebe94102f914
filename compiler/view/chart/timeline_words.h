// What the timeline of a journey says, in words: its title's sentence and the names of days.
#pragma once
#include <string>

#include "compiler/view/chart/timeline_chart.h"

namespace jc::view {

// How far is planned, which stage takes longest, and the longest time without a contact; of that nothing
// where some contact is open, as it repeats or has no day, or where too few are dated to say so.
std::string timeline_headline(const TimelineChart& chart, bool open);

// "day 30", "hour 4", "minute 20": in the largest unit of `step` days.
std::string day_in_words(double day, double step);

// "30 days", "4 hours".
std::string days_in_words(double days);

}  // namespace jc::view
