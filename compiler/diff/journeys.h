// Compares two journeys as customers of every tier meet them, and says which tiers a difference reaches.
#pragma once
#include <deque>
#include <set>
#include <string>
#include <vector>

#include "compiler/diff/compare.h"
#include "compiler/model/model.h"

namespace jc::diff {

// A difference, and whom it reaches.
struct Reaching {
  Difference difference;
  // Ids of tiers; everybody where empty.
  std::vector<std::string> tiers;
};

struct JourneyChanges {
  std::vector<Reaching> found;
  // Where the tiers are too many to compare the journey as each of them has it: how many there are, and of
  // how many that was done; of none, it is compared as it is written. Both are 0 where nothing was left out.
  std::size_t tiers = 0;
  std::size_t compared = 0;
};

// Between two journeys of the same id. `kept` takes the tiers' copies that the differences point into.
JourneyChanges compare_journeys(const model::Model& before, const model::Entity& was,
                                const model::Model& after, const model::Entity& is,
                                std::deque<model::Document>& kept);

// The path as it stands in the file: of what only a tier has, `journey/tier:premier/…`.
std::string path_of(const model::Model& model, const model::Entity& entity);

}  // namespace jc::diff
