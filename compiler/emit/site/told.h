// What the pages of single journeys tell those about the whole: who does what, and what can be found where.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::emit {

// What somebody has to do with something, in plain text.
struct Duty {
  // The role, team or person: `party_key`.
  std::string party;
  // Of `kDutyParts`.
  std::size_t part = 0;
  // `Owner`, `Accountable`, `Tell`.
  std::string as;
  // `Stage`, `Touchpoint`, and what it is called.
  std::string kind;
  std::string title;
  // Where it stands: the stage's title.
  std::string within;
  std::string when;
  std::string with;
  std::string takes;
  // From the folder of the site.
  std::string href;
  std::string journey;
  // Its title; empty for the framework.
  std::string tier;
  // Working time of one time, and of a month where it comes back.
  std::optional<double> hours;
  std::optional<double> hours_a_month;
  // Counted for each customer, not once for all.
  bool per_customer = true;
};

// What people have to do with things, in the order in which a page tells it.
struct DutyPart {
  std::string_view title;
  std::string_view doc;
};
inline constexpr DutyPart kDutyParts[] = {
    {"Answers for", "stages, milestones and numbers that are theirs"},
    {"Does", "for every customer, in the order of the journey"},
    {"Meets", "what comes back, whatever customers do"},
    {"Hands over and takes over", "where customers change hands"},
    {"Steps in", "when a customer gets off track"},
    {"Is asked and told", "what others answer for"},
};

// A place that the search knows.
struct Place {
  std::string title;
  std::string kind;
  // What else is said of it: found too, and shown.
  std::string text;
  std::string href;
  std::string journey;
};

// A role, team or person, as the page about it begins.
struct Party {
  std::string title;
  // `Role`, `Customer role`.
  std::string what;
  // What the vocabulary says: label and text.
  std::vector<std::pair<std::string, std::string>> facts;
};

struct Told {
  // By `party_key`.
  std::map<std::string, Party> parties;
  std::vector<Duty> duties;
  std::vector<Place> places;
  // Of pictures that stand inside pages: a line each for readers who prefer dark.
  std::set<std::string> dark_rules;

  void add(Told other);
};

// Of everybody that vocabularies declare, those who have nothing to do too.
Told tell_of_parties(const model::Model& model);

// Tells of everything in the journey (or the tier's copy) `root`, whose page is at `page` in the folder of
// the site. Of a tier only what `known`, told of the framework, has not.
Told tell(facts::Context& context, model::Entity root, std::string_view page, const Told* known = nullptr);

}  // namespace jc::emit
