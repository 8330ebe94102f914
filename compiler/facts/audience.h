// Who a build is for where it is not for everybody, and what they are shown of a document: the customer, who
// reads nothing internal, or a role, team or person, who read what they have a part in.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/calendar.h"
#include "compiler/model/model.h"

namespace jc::facts {

using namespace model;

// The word for all roles of the customer's side together.
inline constexpr std::string_view kCustomerAudience = "customer";

struct Audience {
  // As it was asked for: `customer`, or the id of a role, team or person.
  std::string name;
  // What readers call it.
  std::string title;
  // Customers and partners, who are shown nothing internal.
  bool outside = false;
  // The names whose part it is: the one that was asked for and, of a team, those in it. Empty for the
  // customer's side as a whole.
  std::set<std::string, std::less<>> parties;
  // Of one customer, the day on which the journey begins: their plan has days of the calendar.
  std::optional<Day> start;
};

// Of a name that nothing declares, whoever is called so in some document. Nothing where nobody is.
std::optional<Audience> find_audience(const Model& model, std::string_view name);

// Whether a name is of the customer's side or of a partner: a role of that kind, or a persona.
bool is_outside(const Entity& party);

// Whom there is: ids of roles, teams and people, and `customer`.
std::vector<std::string_view> audience_names(const Model& model);

// Leaves of a document of the model, or of a tier's copy of one, what the audience is shown; the ids of
// records stay as they are. Whether anything is left that the document is there for.
bool limit_to(const Audience& audience, const Model& model, Document& document);

// The key table of what those outside are told: by the role of the key (language/type.h), which is that of
// what they were promised or of a name, and a few keys that say what they themselves asked for.
bool is_told_outside(Kind kind, const Field& field);

}  // namespace jc::facts
