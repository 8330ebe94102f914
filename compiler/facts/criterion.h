// Criteria of stages that say the same where they should not: most often copied and never changed.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// One for each entry or exit of a stage that repeats another's:
// - an entry of which every branch is a branch of the exit of a stage that does not lead there;
// - an entry that is another stage's entry, or its own stage's exit; an exit that is another stage's exit.
// The exit of one stage as the entry of the next is the normal case. Nothing is said of stages side by side,
// of stages for different customers, of times that count from the stage itself (`7 days late`), nor of one
// branch of an exit that leads to a stage beside the main line (`terminal: failure`).
std::vector<Fact> duplicate_criteria(Context& context, Entity journey);

}  // namespace jc::facts
