// Who takes part in steps and contacts, as signs that fit where titles do not: the initials of each role.
#pragma once
#include <vector>

#include "compiler/model/model.h"
#include "compiler/view/map/journey_map.h"

namespace jc::view {

class Actors {
 public:
  // Nobody has a sign.
  Actors() = default;
  // All that the journey names on cards, those of its tiers included: a role keeps its initials on every map.
  // Nobody has a sign where a few words on a few cards say it as well.
  Actors(const model::Model& model, const model::Entity& journey);

  // Of the people in a field; none where one of them has no sign.
  std::vector<MapActor> of(const model::Entity& entity, language::KeyId key) const;
  // Of both sides of a contact, in the order in which Wording::sides names them.
  std::vector<MapActor> sides(const model::Entity& touchpoint) const;

 private:
  const model::Model* model_ = nullptr;
  // In alphabetical order of their titles.
  std::vector<MapActor> all_;
};

// The actors on the cards of a map, once each, in the order of their initials: its key.
std::vector<MapActor> actors_on(const JourneyMap& map);

}  // namespace jc::view
