// What a journey tells the pages about the whole, as bytes: an unchanged one tells it again without being
// read.
#pragma once
#include "compiler/emit/site/served.h"
#include "compiler/workspace/cache/bytes.h"

namespace jc::workspace {

template <>
struct Fields<emit::Duty> {
  static void walk(auto& duty, auto& visit) {
    auto& [party, part, as, kind, title, within, when, who, with, takes, next, dates, late, href, journey,
           tier, hours, hours_a_month, per_customer, automated] = duty;
    visit(party, part, as, kind, title, within, when, who, with, takes, next, dates, late, href, journey,
          tier, hours, hours_a_month, per_customer, automated);
  }
};

template <>
struct Fields<emit::Place> {
  static void walk(auto& place, auto& visit) {
    auto& [title, kind, text, href, journey] = place;
    visit(title, kind, text, href, journey);
  }
};

template <>
struct Fields<emit::Party> {
  static void walk(auto& party, auto& visit) {
    auto& [title, what, facts, hours_a_month, accounts] = party;
    visit(title, what, facts, hours_a_month, accounts);
  }
};

template <>
struct Fields<emit::TierDifference> {
  static void walk(auto& difference, auto& visit) {
    auto& [where, what, href, cells] = difference;
    visit(where, what, href, cells);
  }
};

template <>
struct Fields<emit::TierService> {
  static void walk(auto& service, auto& visit) {
    auto& [stage, kind, title, href, when, channel, who, takes, automated] = service;
    visit(stage, kind, title, href, when, channel, who, takes, automated);
  }
};

template <>
struct Fields<emit::Served> {
  static void walk(auto& served, auto& visit) {
    auto& [party, hours_once, hours_a_month] = served;
    visit(party, hours_once, hours_a_month);
  }
};

template <>
struct Fields<emit::ServedTier> {
  static void walk(auto& tier, auto& visit) {
    auto& [title, href, journeys, hours_once, hours_a_month, accounts] = tier;
    visit(title, href, journeys, hours_once, hours_a_month, accounts);
  }
};

template <>
struct Fields<emit::TierPart> {
  static void walk(auto& part, auto& visit) {
    auto& [journey, href, tiers, self, differences, services, targets, hours_once, hours_a_month, served,
           unknown] = part;
    visit(journey, href, tiers, self, differences, services, targets, hours_once, hours_a_month, served,
          unknown);
  }
};

template <>
struct Fields<emit::ToldTier> {
  static void walk(auto& tier, auto& visit) {
    auto& [key, title, model, facts, accounts_a_head, head, parts] = tier;
    visit(key, title, model, facts, accounts_a_head, head, parts);
  }
};

template <>
struct Fields<emit::PictureRules> {
  static void walk(auto& rules, auto& visit) {
    auto& [all, dark] = rules;
    visit(all, dark);
  }
};

template <>
struct Fields<emit::Told> {
  static void walk(auto& told, auto& visit) {
    auto& [parties, duties, places, tiers, picture_rules] = told;
    visit(parties, duties, places, tiers, picture_rules);
  }
};

}  // namespace jc::workspace
