// The one place that knows what counts for an entity where it says nothing itself: owners (with RACI and
// activities), confidence and evidence. Rules, pictures, playbooks, JSON and `expand` ask here.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What counts for a key of an entity, and where it is written.
struct Counting {
  // As written, one field or more (those accountable for activities have one each). A `none: <reason>` is an
  // answer, and so is what could not be read.
  std::vector<ValueView> written;
  // The entity itself or one around it; of a RACI and of activities the one that has them.
  Entity from;
  // Nobody owns it but those who are accountable for its activities.
  bool by_activities = false;

  explicit operator bool() const { return !written.empty(); }
  // The values in those fields.
  std::vector<ValueView> values() const;
};

// Owner: its own `owner`, else `accountable` of its RACI, else those of what is around it; where nobody
// around owns it, those accountable for all activities of the nearest stage. Of a ritual that says nothing
// `contact` of its governance. Shared names in a vocabulary inherit nothing.
Counting counting(const Entity& entity, KeyId key);

// Whether something else than the key itself may fill `key` for entities of the kind.
bool may_inherit(Kind kind, const Field& field);

// A value that `apply_inheritance` wrote.
struct Applied {
  RecordId record = 0;
  KeyId key;
  // The entity it comes from.
  RecordId from = 0;
};

// Writes what counts where it takes effect, so that the copy reads without knowing the rules of inheritance.
// Changes no meaning. Those accountable for activities count as owners where nobody else does; what is to be
// read as a journey again leaves them where they are: written as owners they would be several for one.
std::vector<Applied> apply_inheritance(Document& journey, bool with_activities = true);

}  // namespace jc::facts
