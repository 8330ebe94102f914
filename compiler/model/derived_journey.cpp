#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_criterion.h"
#include "compiler/model/facts_time.h"

namespace jc::model {

namespace {

Property duplicate_criterion(Context& context, Entity journey) {
  return facts_or_nothing(duplicate_criteria(context, journey));
}

Property backward_time(Context& context, Entity journey) {
  return facts_or_nothing(backward_times(context, journey));
}

constexpr Derived kJourneys[] = {
    {Kind::journey, "duplicate-criterion", PropertyType::facts,
     "an entry or exit of one stage repeats that of another, where the one does not lead to the other",
     duplicate_criterion},
    {Kind::journey, "backward-time", PropertyType::facts,
     "milestones, stages or windows that count from the same anchor stand in the wrong order for certain",
     backward_time},
};

}  // namespace

std::span<const Derived> journey_properties() { return kJourneys; }

}  // namespace jc::model
