// Finds names that are used once and are one slip of the keyboard away from a name used elsewhere, where
// nothing is declared that they could be held against.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/model.h"

namespace jc::model {

struct SlippedName {
  const Use* use = nullptr;
  // The other name, where it stands first.
  const Use* meant = nullptr;
};

// Of one document, in the order of its names. `Customer Succes` beside `Customer Success`.
std::vector<SlippedName> slipped_names(const std::vector<Use>& uses);

}  // namespace jc::model
