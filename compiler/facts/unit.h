// Whether a value can be one of the metric or attribute it is compared with.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// A percentage above 100 of a metric that does not say it can have one.
bool is_above_hundred(const Entity& metric, const expr::Quantity& value);
// Why `value` can be no value of `metric`; empty where it can, or where nothing is declared that says
// otherwise. `change`: it says by how much the metric moves, where a percentage is always possible.
std::string metric_mismatch(const Entity& metric, const expr::Quantity& value, bool change);
// The same for a fact about a customer.
std::string attribute_mismatch(const Entity& attribute, const expr::Value& value);

// Every value in `root` (a journey, vocabulary or portfolio) that its metric or attribute can't have: in
// targets, criteria, conditions and effects, in the value of a stage and in wins. `about` is what it stands
// in.
std::vector<Fact> target_mismatches(Context& context, Entity root);

}  // namespace jc::facts
