// The portfolio's lifecycle map: which product shapes which stage, where products meet, and who keeps the
// whole together.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/chart/answer.h"
#include "compiler/view/chart/journey_state.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct PortfolioStage {
  std::string title;
  // Named by a product or an intersection, but not on the lifecycle.
  bool outside = false;
  // Products to which it matters most and that meet nobody there.
  std::vector<std::string> apart;
};

// A product in a stage.
struct PortfolioCell {
  bool primary = false;
  // The product's journeys have a stage of that name: its title where it differs, and its owner.
  bool present = false;
  std::string title;
  std::string owner;
  std::string href;
  // Of the first of its journeys that has the stage.
  StageState state;
};

struct PortfolioProduct {
  std::string title;
  std::vector<std::string> journeys;
  std::string href;  // of the first journey
  Answer orchestrator;
  std::string owner;
  std::string segments;
  // Why it matters most in no stage, where that is on purpose.
  std::string no_primary;
  // Of its journeys: overdue reviews, and what was won.
  std::vector<std::string> overdue;
  std::vector<std::string> wins;
  std::vector<PortfolioCell> cells;  // as the stages
};

struct PortfolioMeeting {
  std::size_t stage = 0;
  std::vector<std::size_t> products;
  // Products that the portfolio does not list.
  std::vector<std::string> others;
  Answer coordinator;
  std::string why;
};

struct PortfolioFact {
  std::string lead;
  std::string text;
};

struct PortfolioChart {
  std::string title;
  std::vector<PortfolioFact> orchestration;
  std::vector<PortfolioStage> stages;
  std::vector<PortfolioProduct> products;
  std::vector<PortfolioMeeting> meetings;
};

// What readers call a product of a portfolio, which may be declared in the vocabulary.
std::string title_of_product(const model::Model& model, const model::Entity& product);

// What readers call a stage of a portfolio's lifecycle: the word for it in the journeys that have it, where
// they agree.
std::string title_in_lifecycle(const model::Model& model, std::string_view id);

// `portfolio` is the root of a portfolio document.
PortfolioChart portfolio_of(facts::Context& context, model::Entity portfolio, const Links& links);

}  // namespace jc::view
