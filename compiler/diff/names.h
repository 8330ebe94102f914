// Compares the names that journeys share, whichever vocabulary declares them, and says which customers move.
#pragma once
#include <vector>

#include "compiler/diff/group.h"

namespace jc::diff {

// By kind and id over all vocabularies: one that stands in another file is the same one.
std::vector<Difference> compare_names(const Sides& sides);

// A change for each group of customers that moves, on the tier (else the segment) that it enters. Nothing
// where no condition was drawn anew.
std::vector<Change> movements_of_customers(const Sides& sides, const std::vector<Told>& told);

}  // namespace jc::diff
