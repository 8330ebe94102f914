// The year's rhythm of rituals: who meets when, and what for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/chart/answer.h"
#include "compiler/view/chart/year_marks.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct RitualRow {
  std::string title;
  std::string cadence;  // in words; empty where nobody said
  std::string duration;
  std::optional<double> hours;  // that it takes each time, where somebody said so
  Answer owner;
  Answer attendees;
  // Of the attendees those of us, one by one.
  std::vector<std::string> team;
  std::string optional;
  Answer purpose;
  std::string question;
  std::string only_for;  // tiers
  bool review = false;   // of the map: nobody need be invited
  std::string late;      // since when a review is overdue, in words
  std::string href;
  YearMarks marks;
  // Why it has no rhythm, where that is on purpose.
  std::string no_cadence;
};

struct RitualSection {
  std::string title;
  std::string remark;  // the contact
  std::string href;
  bool shared = false;  // of a vocabulary: for all journeys
  std::vector<RitualRow> rituals;
};

struct GovernanceChart {
  std::string title;
  YearShown year;
  std::vector<RitualSection> sections;  // a document each; one without rituals is left out
};

// The rituals and the review of a journey or portfolio; with a false `root` those of all documents. The
// year begins with the month of the context's day.
GovernanceChart governance_of(facts::Context& context, model::Entity root, const Links& links);

}  // namespace jc::view
