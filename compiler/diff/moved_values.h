// What a stage no longer says because another one says it now: the one that it became two with, or the one
// that it was made one of.
#pragma once
#include <optional>
#include <string>

#include "compiler/diff/change.h"
#include "compiler/diff/compare.h"

namespace jc::diff {

// The stage that comes or goes says all that the other no longer says, or says now.
bool is_said_by(const Difference& difference, const Difference& stage);

// How long both take together, where the difference is how long one of them takes.
struct Together {
  Direction promise = Direction::same;
  // "10 days longer together with “Launch”".
  std::string remark;
};
std::optional<Together> together(const Difference& difference, const Difference& stage);

}  // namespace jc::diff
