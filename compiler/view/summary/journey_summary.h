// What the summary of a journey shows: the few things that a slide has room for, each with all its places, so
// that whoever draws it may count what does not fit. summary_of.cpp fills it in, layout/summary/ draws it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

struct SummaryStage {
  std::string title;
  std::string duration;
  // Empty where nobody owns it.
  std::string owner;
  int owner_tone = -1;
  Terminal terminal = Terminal::none;
  std::string href;
  // Ends the journey beside its way: who comes to its end was never there.
  bool aside = false;
};

struct SummaryHandoff {
  // In stages from the left: 1 is the border between the first two, 0.5 the middle of the first.
  double place = 0;
  std::string sides;
  std::vector<std::string> payload;
};

// Of a stage, or of the journey as a whole.
struct SummaryItem {
  std::optional<std::size_t> stage;
  std::string text;
  // Under the text: a date, an owner.
  std::string detail;
  // What is worst, or nearest to done, has the least.
  int rank = 0;
  std::string href;
  // Other stages with the same one, in their order.
  std::vector<std::size_t> also = {};
};

// What is done about it.
struct SummaryAction {
  std::string text;
  std::string who;
  std::string expected;
  std::string href;
};

// What is done when a date slips or a customer gets stuck, told once for all that it answers.
struct SummaryFallback {
  struct Case {
    std::string when;  // "Onboarding complete: 7 days late"
    std::string who;   // "CSM, within 2 days", or empty
  };
  std::string play;  // empty where it is not said what is done
  std::vector<Case> cases;
  std::string href;
};

struct JourneySummary {
  // A sentence that says what the picture shows.
  std::string headline;
  // The same in fewer words, where those are too many for a title; or empty.
  std::string brief;
  std::string title;
  std::string goal;
  // Tier, view, status, version.
  std::string note;
  // Steps where the journey has no stages.
  std::vector<SummaryStage> stages;
  std::vector<SummaryHandoff> handoffs;
  // Their spans are stages.
  MapFeelings feelings;
  // In the order of the journey.
  std::vector<SummaryItem> pains;
  std::vector<SummaryItem> deadlines;
  std::vector<SummaryItem> targets;
  // What customers have at the end of each stage, else what the stage is for.
  std::vector<SummaryItem> purposes;
  // Where customers meet us, or who takes a step and where.
  std::vector<SummaryItem> contacts;
  bool contacts_are_steps = false;
  // Those at work first.
  std::vector<SummaryAction> actions;
  std::vector<SummaryFallback> fallbacks;
  // How far all this is known: "assumed, not yet tested"; or empty.
  std::string known;
};

}  // namespace jc::view
