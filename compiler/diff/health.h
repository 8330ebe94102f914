// How well a journey is kept, in numbers that two revisions can be compared by.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace jc::diff {

// So many of so many.
struct Share {
  std::size_t part = 0;
  std::size_t whole = 0;

  // 1 where there is nothing to have it.
  double value() const { return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole); }
};

struct Health {
  std::string journey;
  // Stages and milestones with an owner in effect (`none` is an answer).
  Share owners;
  // Stages with a metric of their own.
  Share metrics;
  // Milestones that a machine can tell the end of.
  Share measurable;
  // Stages and insights that are not mere assumptions, by the confidence in effect.
  Share sure;
  // Days from the newest evidence it rests on, and from the last review of the map, to the day asked for.
  std::optional<int> evidence_age;
  std::optional<int> review_age;
};

// `as_of` is a day as yyyymmdd.
Health health_of(const model::Model& model, const model::Entity& journey, int as_of);

}  // namespace jc::diff
