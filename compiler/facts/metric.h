// Composite metrics: whether weights add up, and whether a metric is a part of itself.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What the weights of a composite add up to. Nothing without parts, or where some weight is no single
// percentage and some weight no single plain number.
struct Weights {
  expr::Decimal sum;
  // Written as percentages; else as plain numbers, which may add up to 100 or to 1.
  bool percent = true;
};
std::optional<Weights> weights(const Entity& metric);

// The weights don't add up to 100%, nor to that and no more than the declared bonus. Exact.
std::optional<Fact> weights_off(Context& context, Entity metric);

// The shortest way from a metric back to itself through parts. Only for the metric of the cycle that is
// declared first, so that each cycle is told once.
std::optional<Fact> composition_cycle(Context& context, Entity metric);

// What a metric lacks so that two people come to the same number, by its kind: "starts and ends" of a
// duration, "denominator" of a ratio, "parts" of a composite; "kind or definition" where it is only a name.
// Empty where it lacks nothing: a definition in words always does.
std::string lacking_definition(const Entity& metric);
// The metrics of a vocabulary that lack something, as one fact.
std::vector<Fact> incomplete_metrics(Context& context, Entity vocabulary);

}  // namespace jc::facts
