// How a journey stands, in a line: how it feels from stage to stage, what hurts most, how sure we are,
// whether its map is reviewed in time, and what the practice has won. Portfolios and the tree of journeys
// show it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/links.h"

namespace jc::view {

struct StageState {
  // From 0 (worst) to 1 (best), of all personas together.
  std::optional<double> level;
  // In words, where all say one.
  std::string feeling;
  std::string worst_pain;
  // "reasoned, not yet tested"; empty where nothing is said.
  std::string known;
};

struct ReviewState {
  // "reviewed 2026-09-01", or by when it was due.
  std::string words;
  bool overdue = false;
};

struct JourneyState {
  // As the journey's stages; its steps where it has no stages.
  std::vector<StageState> stages;
  // Of the whole, with the stage where it hurts.
  std::string worst_pain;
  std::string known;
  ReviewState review;
  // "land", "expand", with what is being done; and what has been won.
  std::string practice;
  std::vector<std::string> wins;
};

// `journey` is the root of a journey document.
JourneyState state_of(facts::Context& context, const model::Entity& journey, const Links& links);

}  // namespace jc::view
