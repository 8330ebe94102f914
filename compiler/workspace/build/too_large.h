// What is left out of a build, since its pages would take more than seconds and a gigabyte to make: a journey
// with more things in it than any page shows.
#pragma once
#include <set>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

struct TooLarge {
  std::set<const model::Document*> documents;
  // Of each of them, in their order.
  diag::Diagnostics reasons;
};

TooLarge too_large_to_build(const model::Model& model);

// Nothing would be left to make pages of.
bool leaves_nothing(const TooLarge& left_out, const model::Model& model);

}  // namespace jc::workspace
