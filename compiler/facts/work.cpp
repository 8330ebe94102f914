#include "compiler/facts/work.h"

#include "compiler/facts/read_as.h"

namespace jc::facts {

using namespace model;

ValueView effort_of(const Entity& work) {
  const ValueView effort = work.find("effort"_key);
  return effort || work.kind() != Kind::ritual ? effort : work.find("duration"_key);
}

Effort effort_in(const ValueView& effort) {
  const auto* quantity = read_as<expr::Quantity>(effort);
  if (quantity == nullptr) {
    return {read_as<expr::Duration>(effort), std::nullopt};
  }
  Effort found;
  found.length = quantity->measure == expr::Measure::time ? &quantity->time : nullptr;
  if (found.length != nullptr && quantity->per_unit) {
    expr::Rhythm each;
    each.unit = *quantity->per_unit;
    found.rate.emplace().rhythms = {each};
  }
  return found;
}

}  // namespace jc::facts
