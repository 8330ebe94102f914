// Who moves from tier to tier, or from segment to segment, when their conditions are drawn anew.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/change.h"
#include "compiler/diff/judge.h"

namespace jc::diff {

struct Movement {
  // Ids, several where claims overlap; empty for customers that nobody claims.
  std::vector<std::string> from;
  std::vector<std::string> to;
  // `arr from $50k to below $100k`.
  std::string customers;
};

// Between tiers where there are some, by what they serve and their own conditions; else between segments. One
// for each group that moves together.
std::vector<Movement> movements(const Sides& sides, bool tiers);

}  // namespace jc::diff
