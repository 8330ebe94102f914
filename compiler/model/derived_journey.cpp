#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_criterion.h"
#include "compiler/model/facts_time.h"
#include "compiler/model/facts_variant.h"

namespace jc::model {

namespace {

Property duplicate_criterion(Context& context, Entity journey) {
  return facts_or_nothing(duplicate_criteria(context, journey));
}

Property backward_time(Context& context, Entity journey) {
  return facts_or_nothing(backward_times(context, journey));
}

Property drift(Context& context, Entity journey) {
  return facts_or_nothing(framework_drift(context, journey));
}

constexpr Derived kJourneys[] = {
    {Kind::journey, "duplicate-criterion", PropertyType::facts,
     "an entry or exit of one stage repeats that of another, where the one does not lead to the other",
     duplicate_criterion},
    {Kind::journey, "backward-time", PropertyType::facts,
     "milestones, stages or windows that count from the same anchor stand in the wrong order for certain",
     backward_time},
    {Kind::journey, "variant-drift", PropertyType::facts,
     "it is the variant of a journey for a tier, and its stages or milestones are not those of that journey",
     drift, Reach::file},
};

}  // namespace

std::span<const Derived> journey_properties() { return kJourneys; }

}  // namespace jc::model
