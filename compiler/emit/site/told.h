// What the pages of single journeys tell those about the whole: who does what, and what can be found where.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/emit/site/picture.h"
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
  // Of a contact: both sides.
  std::string who;
  std::string with;
  std::string takes;
  // The day of the next meeting, where the calendar tells it.
  std::string next;
  // The days on which it comes in the next weeks, counted from 1970, and since when it is overdue.
  std::vector<int> dates;
  std::string late;
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
  // Goes by itself: whoever it belongs to sees to it that it does.
  bool automated = false;
};

// What people have to do with things, in the order in which a page tells it.
struct DutyPart {
  std::string_view title;
  std::string_view doc;
};
inline constexpr DutyPart kDutyParts[] = {
    {"Does", "for every customer, in the order of the journey"},
    {"Meets", "what comes back, whatever customers do"},
    {"Answers for", "stages, milestones, products and numbers that are theirs"},
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
  // What one of them has: working time a month, and accounts at once.
  std::optional<double> hours_a_month;
  std::optional<double> accounts;
};

// What each customer of a tier takes of somebody's working time.
struct Served {
  // `party_key`
  std::string party;
  double hours_once = 0;
  double hours_a_month = 0;
};

// Where customers of a tier get something else than those of another one.
struct TierDifference {
  // The stage, and what of it.
  std::string where;
  std::string what;
  std::string href;
  // As the tiers of the part: plain text; empty where a tier does without.
  std::vector<std::string> cells;
};

// Something that customers of a tier get, or reach.
struct TierService {
  std::string stage;
  std::string kind;
  std::string title;
  std::string href;
  std::string when;
  std::string channel;
  std::string who;
  std::string takes;
  bool automated = false;
};

// A tier in one journey.
struct TierPart {
  std::string journey;
  // The journey's page for the tier.
  std::string href;
  // The titles of all tiers of the journey, and which of them it is.
  std::vector<std::string> tiers;
  std::size_t self = 0;
  std::vector<TierDifference> differences;
  std::vector<TierService> services;
  // Where, and what is aimed at there.
  std::vector<std::pair<std::string, std::string>> targets;
  // Working time for one account, of all who take part, and of each.
  double hours_once = 0;
  double hours_a_month = 0;
  std::vector<Served> served;
  // Contacts by people of which nobody said how long they take.
  std::size_t unknown = 0;
};

// What a page tells of a tier.
struct ToldTier {
  // Of the tier's file; the same name in another journey's own vocabulary has another.
  std::string key;
  std::string title;
  std::string model;
  // "serves Enterprise", "15 accounts per CSM"
  std::vector<std::string> facts;
  // The last of these as a number; whose, by `party_key`.
  double accounts_a_head = 0;
  std::string head;
  std::vector<TierPart> parts;
};

// How far ahead pages say what comes up.
inline constexpr int kDaysAhead = 28;

// The names of pages of people are made of it: one for a role, team or person, in whichever vocabulary.
// `party` may be nobody whom a vocabulary declares; then the `name` is all there is.
std::string party_key(const model::Entity& party, std::string_view name);

struct Told {
  // By `party_key`.
  std::map<std::string, Party> parties;
  std::vector<Duty> duties;
  std::vector<Place> places;
  // In the order of the offer.
  std::vector<ToldTier> tiers;
  // Of pictures that stand inside pages.
  PictureRules picture_rules;

  void add(Told other);
  // Made where there is none yet.
  ToldTier& tier_called(std::string_view key);
};

// Of everybody that vocabularies declare, those who have nothing to do too.
Told tell_of_parties(const model::Model& model);

// Tells of everything in the journey (or the tier's copy) `root`, whose page is at `page` in the folder of
// the site. Of a tier only what `known`, told of the framework, has not.
Told tell(facts::Context& context, model::Entity root, std::string_view page, const Told* known = nullptr);

}  // namespace jc::emit
