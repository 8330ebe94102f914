// Moments of a journey that stand in the wrong order for certain.
#pragma once
#include <optional>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Compares moments that count from the same anchor, chains through milestones included (`5 days after
// kickoff`, where kickoff is due 7 days after contract-signed). Along the list of stages, up to an end: when
// milestones are due, when stages are entered and left (`60 days after contract-signed`), their windows; and
// a milestone with the window of its stage. Of two windows one must lie wholly before the other: parts in
// common, open ends and `the earlier of A and B` are never wrong. Stages side by side, and what is for
// different customers, are not compared.
std::vector<Fact> backward_times(Context& context, Entity journey);

// The milestones of a journey whose dates are in question, as one of the backward times is about them: what
// else does not fit such a date follows from that. Looked for when it is first asked, which is rare.
class DatesInQuestion {
 public:
  // `context` outlives it.
  DatesInQuestion(Context& context, Entity journey) : context_(context), journey_(journey) {}

  bool contain(const Entity& milestone);

 private:
  Context& context_;
  Entity journey_;
  std::optional<std::vector<Fact>> backward_;
};

}  // namespace jc::facts
