// The derived properties by topic: what each derived_*.cpp adds to the whole.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

std::span<const Derived> owner_properties();
std::span<const Derived> stage_properties();
std::span<const Derived> journey_properties();
std::span<const Derived> tier_properties();
std::span<const Derived> metric_properties();
std::span<const Derived> experience_properties();
std::span<const Derived> cadence_properties();
std::span<const Derived> review_properties();
std::span<const Derived> entry_properties();
std::span<const Derived> shared_properties();
std::span<const Derived> text_properties();
std::span<const Derived> portfolio_properties();

// Nothing where there are none, so that `has …` is false.
inline Property facts_or_nothing(std::vector<Fact> facts) {
  return facts.empty() ? Property() : Property(std::move(facts));
}
inline Property fact_or_nothing(std::optional<Fact> fact) {
  std::vector<Fact> facts;
  if (fact) {
    facts.push_back(std::move(*fact));
  }
  return facts_or_nothing(std::move(facts));
}
inline Property values_or_nothing(std::vector<ValueView> values) {
  return values.empty() ? Property() : Property(std::move(values));
}

// The narrowest place of a value, on one line.
source::Span place(const Model& model, const ValueView& value);
source::Span place(const Model& model, source::Span span);
// A part of a phrase, on one line.
source::Span place(const Model& model, const ValueView& value, expr::Extent part);
// The whole text of a phrase, where an edit can replace it: written as one scalar on one line. Else a span
// that does not exist.
source::Span replaceable(const Model& model, const ValueView& value);

}  // namespace jc::facts
