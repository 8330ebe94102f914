// The steps or stages of two journeys in one row: which of them are the same, and in which order they stand.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/view/map/journey_map.h"
#include "compiler/view/map/places.h"

namespace jc::view {

// What is compared: a step, or a stage with all of its steps.
struct ComparedPart {
  model::Entity entity;
  // In the columns of its own map.
  Span span;
  // The stage around it, by title; empty for stages.
  std::string stage;
};

struct ComparedUnit {
  std::optional<ComparedPart> before;
  std::optional<ComparedPart> after;
};

// In the order of the later journey; what goes stands where it stood.
std::vector<ComparedUnit> units_of(const model::Entity& before, const model::Entity& after);

}  // namespace jc::view
