// Turns differences into changes: judged, said in words, and one line for what belongs together.
#pragma once
#include <vector>

#include "compiler/diff/change.h"
#include "compiler/diff/journeys.h"
#include "compiler/diff/judge.h"

namespace jc::diff {

// A change with what it was made of, for those who look for its cause.
struct Told {
  Change change;
  std::vector<Difference> differences;
};

// Who changed places is one line, and so are all words of one entity, all its people, and contingencies that
// come together on one thing.
std::vector<Told> tell(const Sides& sides, const std::vector<Reaching>& found);

// Titles of tiers by their ids; of those that are gone, as they were called.
std::vector<std::string> tier_titles(const Sides& sides, const std::vector<std::string>& tiers);

}  // namespace jc::diff
