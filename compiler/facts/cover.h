// Whether segments and tiers leave customers out or claim them twice, at the last cent.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// A hole is a gap between customers that are claimed: nothing is said of what lies below the lowest border or
// above the highest. It is told at the one that claims the customers just above it (`> $100k`). An overlap is
// told at the one that should end below it (`<= $100k`), or, where one lies within the other, at the later
// one. Words, single conditions and `assigned: purchased` are never wrong. A segment that two tiers serve is
// an overlap of these.
struct Cover {
  std::vector<Fact> segment_holes;
  std::vector<Fact> segment_overlaps;
  std::vector<Fact> tier_holes;
  std::vector<Fact> tier_overlaps;
  // Whose borders are not compared, as their conditions are too many.
  std::vector<Fact> not_compared;
};

// Of the vocabulary that `entity` stands in; made once for each document.
const Cover& cover(Context& context, const Entity& entity);

}  // namespace jc::facts
