// What the rituals of a year take of each role's time, month by month.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "compiler/view/chart/governance_chart.h"

namespace jc::view {

struct RoleLoad {
  std::string title;
  // Hours of one person in that role.
  std::array<double, 12> hours{};
  double all_hours = 0;
  // Where most of them go.
  std::string mostly;
};

struct WorkloadChart {
  std::string title;
  // What the picture says, in a sentence.
  std::string headline;
  YearShown year;
  // Those with most hours first.
  std::vector<RoleLoad> roles;
  // Rituals that take place this year, whose length or attendees nobody said.
  std::vector<std::string> uncounted;
};

// Of the rituals that the governance shows; without roles where no ritual says both how long it is and who
// comes.
WorkloadChart workload_of(const GovernanceChart& governance);

}  // namespace jc::view
