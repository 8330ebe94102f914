// The lines of a blueprint: from what serves to what it serves, and no others.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::map {

// Two items by their texts, and between which columns the one that serves stands.
struct Served {
  std::string by;
  std::string what;
  double left = 0;
  double right = 0;
};

// Arrows between the cards in `lanes`; two items that serve each other share one with two heads. They leave
// out other cards where the gaps between columns lead around them.
Group draw_served(const std::vector<Group>& lanes, const std::vector<Served>& served);

}  // namespace jc::layout::map
