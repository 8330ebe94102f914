// What a `where` condition says about customers: truth for one customer, and the values where it may change.
#pragma once
#include <map>

#include "compiler/expr/phrase/criterion.h"

namespace jc::expr {

// An attribute's value that can be compared. Amounts compare only within one unit: "" (counts), "%", a
// currency code, "s" (seconds, minutes, hours, days, weeks), "mo" (months, quarters, years), "bd" or "bh"
// (business time).
struct UnitAmount {
  Decimal number;
  std::string unit;
  auto operator<=>(const UnitAmount&) const = default;
};
using AttributeValue = std::variant<UnitAmount, Date, std::string>;
using Assignment = std::map<std::string, AttributeValue, std::less<>>;

// Whether the condition holds for a customer. Exact. Nothing when that cannot be told: an attribute it needs
// is missing, two units do not compare, or a leaf is not about attributes. `and` and `or` decide early where
// they can.
std::optional<bool> holds(const Criterion& condition, const Assignment& customer);

// Per attribute, the values at which the condition can change, ascending and without repeats. Between two
// neighbours, and outside the ends, it does not change.
std::map<std::string, std::vector<AttributeValue>, std::less<>> border_values(const Criterion& condition);

// Enough values to see everything `borders` can tell apart: each border, one value between neighbours, one
// below the first, one above the last. Words stay as they are; a date has no value between it and the next
// day. With `whole_numbers` (attributes that count) only whole values stand between. Exact.
std::vector<AttributeValue> sample_values(const std::vector<AttributeValue>& borders,
                                          bool whole_numbers = false);

// `arr` values print as `$100k`, dates as `2026-12-01`.
std::string print(const AttributeValue& value);

}  // namespace jc::expr
