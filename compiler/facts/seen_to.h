// Who has to see to something that is due: one answer for lists of what is late and for the pages of people.
#pragma once
#include <vector>

#include "compiler/model/model.h"

namespace jc::facts {

// Its owner; of the review of a map, where it names none, the contact of the governance, else whoever keeps
// the map true, else the journey's owner. Names, as they are written; none where nobody is to be found.
std::vector<model::ValueView> seen_to_by(const model::Entity& due);

}  // namespace jc::facts
