// Whether the first time something comes is a day on which it comes at all.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The date in `first` of a ritual (or in `when` of a touchpoint that repeats) is none of the days that its
// cadence names: a Wednesday for `every 2 weeks on Tuesday`, the 10th for `monthly on the 15th`. Dates in the
// Gregorian calendar. Only certain cases: nothing where the cadence names no day or several rhythms; holidays
// may move a business day to later, never to earlier.
std::optional<Fact> first_date_off(Context& context, Entity entity);

}  // namespace jc::facts
