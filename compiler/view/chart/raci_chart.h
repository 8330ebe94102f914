// The RACI matrix of a journey: who is accountable, responsible, consulted and informed, stage by stage.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct RaciRow {
  std::string title;
  std::string href;
  // What each party has to do with it: some of `ARCIW` in that order, W where it is involved when needed.
  std::vector<std::string> cells;
  // Why nobody is accountable, where that is on purpose.
  std::string none;
  bool accountable = false;
  // Of the stage or journey itself, not of something in it.
  bool whole = false;
  // The tier does without the stage; `none` says why.
  bool left_out = false;
  bool operator==(const RaciRow&) const = default;
};

struct RaciSection {
  std::string title;
  std::string href;
  std::vector<RaciRow> rows;
  bool operator==(const RaciSection&) const = default;
};

struct RaciChart {
  std::string title;
  std::string tier;  // whose copy of the journey it is of, if any
  std::vector<std::string> parties;
  std::vector<RaciSection> sections;
  // Of these there are too many for a chart, and no sections; 0 of them else.
  std::size_t too_many_rows = 0;
  // Whether they tell the same of who does what.
  bool operator==(const RaciChart& other) const {
    return parties == other.parties && sections == other.sections;
  }
};

// Far above what anybody can read; a megabyte of people and work would be millions.
inline constexpr std::size_t kMostRaciCells = 100'000;
inline constexpr std::size_t kMostRaciParties = 1'000;

// Somebody wrote down more than owners.
bool has_raci(const model::Entity& journey);

// A stage without RACI shows its owner as accountable. `journey` as for flow_of.
RaciChart raci_of(facts::Context& context, model::Entity journey, const Links& links);

}  // namespace jc::view
