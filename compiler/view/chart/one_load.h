// What a year of meetings takes of one person, who may be invited by name, by role or as the lead of a team.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "compiler/view/chart/governance_chart.h"

namespace jc::view {

// The names that invite whoever is called `name`: its own, and for a person the roles it has and the teams it
// leads.
std::set<std::string, std::less<>> names_of_one(const model::Model& model, const model::Document& document,
                                                std::string_view name);

struct OneLoad {
  // In twelve months.
  double hours = 0;
  std::vector<std::string> meetings;
  // Meetings of which nobody has said how long or how often they are.
  std::size_t uncounted = 0;
};

// A meeting to which somebody is invited under two of the titles counts once.
OneLoad load_of_one(const GovernanceChart& chart, const std::set<std::string, std::less<>>& titles);

}  // namespace jc::view
