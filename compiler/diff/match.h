// Finds which record of one document is which of another: by id, then by what they say, never by their number
// in a list.
#pragma once
#include <vector>

#include "compiler/model/document.h"

namespace jc::diff {

// One side is false where there is nothing like it on the other.
struct Pair {
  model::Entity before;
  model::Entity after;
};

// The records of one list: same ids, then (without an id) the same parts in the path, then those that are
// most alike. Pairs in the order of `after`, those without one behind them.
std::vector<Pair> match(const std::vector<model::Entity>& before, const std::vector<model::Entity>& after);

// The records that a value holds, in a list, under the keys of a table or alone; without those that a tier
// leaves out.
std::vector<model::Entity> records_of(const model::ValueView& value);

}  // namespace jc::diff
