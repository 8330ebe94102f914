// Whether a map was looked at as often as its own review says.
#pragma once
#include <cstdint>
#include <optional>

#include "compiler/facts/calendar.h"
#include "compiler/facts/derived.h"

namespace jc::facts {

// The day on which a review had to come, and how many days ago that was.
struct LateReview {
  Day due;
  std::int64_t days = 0;
};

std::optional<LateReview> late_review(const Context& context, Entity review);

// The review should have come again before the as-of day: `last` and the longest time that `cadence` may mean
// lie behind it. Without both of them nothing is overdue; neither is a last day in the future.
std::optional<Fact> overdue_review(Context& context, Entity review);

// The first entry of the journey's `changes` that is dated after the last review of its map.
std::optional<Fact> unreviewed_change(Context& context, Entity journey);

}  // namespace jc::facts
