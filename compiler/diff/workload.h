// What something takes of the team's time in a year, by role.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/document.h"
#include "compiler/model/model.h"

namespace jc::diff {

struct Workload {
  // How often a year; nothing where no rhythm says it.
  std::optional<double> times;
  // Of one who takes part, each time; nothing where nobody says it.
  std::optional<double> hours;
  // Names of those who take part.
  std::vector<std::string> people;

  // Of one who takes part, a year.
  std::optional<double> yearly() const;
  // Of all who take part.
  std::optional<double> of_all() const;
};

// Of a ritual: its cadence, duration and attendees. Of what else comes back: `repeat`, `effort` and who takes
// part on our side, for one customer.
Workload workload_of(const model::Entity& entity);

// Hours a year by role, of all rituals of a journey, and of its activities that come back.
std::map<std::string, double> yearly_hours(const model::Entity& root);

// What a role of the team spends in a year, on each side.
struct RoleHours {
  std::string role;
  std::string title;
  double before = 0;
  double after = 0;
};
// Of all documents together, those that differ, by role. What is done for each customer is not among them:
// how many there are is not written.
std::vector<RoleHours> changed_hours(const model::Model& before, const model::Model& after);

// A cadence as times a year; nothing where there is no rhythm.
std::optional<double> times_a_year(const model::ValueView& cadence);

// `26`, `1.5`: at most one digit behind the point.
std::string rounded(double number);

}  // namespace jc::diff
