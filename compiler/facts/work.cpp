#include "compiler/facts/work.h"

#include "compiler/facts/inheritance.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/walk.h"

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

std::vector<ValueView> workers_of(const Entity& work) {
  std::vector<ValueView> workers;
  const auto add = [&](const ValueView& names) {
    for_each_item(names, [&](const ValueView&, const ValueView& name) {
      if (name->is == Is::name) {
        workers.push_back(name);
      }
    });
  };
  const bool activity = work.kind() == Kind::activity;
  const Entity taking_part = activity ? work : work.child("who"_key);
  if (taking_part) {
    add(taking_part.find(activity ? "responsible"_key : "team"_key));
  }
  if (workers.empty()) {
    for (const ValueView& name : counting(work, "owner"_key).values()) {
      add(name);
    }
  }
  return workers;
}

}  // namespace jc::facts
