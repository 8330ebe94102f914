// Customers whom every single attribute leads to expect somewhere, and whom no claim takes: large ones with
// few seats, where large ones with many seats and small ones have their segment.
#pragma once
#include <vector>

#include "compiler/facts/cover_report.h"
#include "compiler/facts/cover_space.h"

namespace jc::facts {

struct Corner {
  Region region;
  // Those that could take them: neighbours, or those that part the customers by the same choice.
  std::vector<std::uint32_t> claims;
};

// Each once. `told`: the points that lie between two claims, of which somebody speaks already. Along every
// attribute some claim has their value: one that speaks of the attribute, or one for the same choices. So
// nobody is missed below the lowest border. A choice that is declared, and that no claim takes, is a corner
// where two claims take others.
std::vector<Corner> corners(const Grid& grid, const std::vector<bool>& told);

}  // namespace jc::facts
