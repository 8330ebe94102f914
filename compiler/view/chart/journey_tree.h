// The journeys of a workspace as the tree that they are, each with how it stands.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "compiler/view/chart/journey_state.h"

namespace jc::view {

struct TreeJourney {
  std::string title;
  std::string href;
  // Of the journey it is a part of, plus one.
  std::size_t depth = 0;
  // "current", "future state"; and its status where that is not active.
  std::string note;
  JourneyState state;
};

struct JourneyTree {
  // What the picture says, in a sentence.
  std::string headline;
  // Parts stand below what they are parts of.
  std::vector<TreeJourney> journeys;
  // Journeys there was no room for.
  std::size_t left_out = 0;
};

// Empty with fewer than two journeys. Of more than a page holds, those that belong together come first.
JourneyTree tree_of_journeys(facts::Context& context, const Links& links);

}  // namespace jc::view
