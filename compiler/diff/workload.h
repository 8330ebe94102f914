// What something takes of the team's time in a year, by role.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "compiler/model/document.h"

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

// Hours a year by role, of all rituals of a journey.
std::map<std::string, double> yearly_hours(const model::Entity& root);

// A cadence as times a year; nothing where there is no rhythm.
std::optional<double> times_a_year(const model::ValueView& cadence);

// `26`, `1.5`: at most one digit behind the point.
std::string rounded(double number);

}  // namespace jc::diff
