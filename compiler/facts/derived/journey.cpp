#include "compiler/facts/criterion.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/time.h"
#include "compiler/facts/variant.h"

namespace jc::facts {

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

constexpr KeyId kCriteria[] = {"stages"_key,       "entry"_key,   "exit"_key,     "terminal"_key,
                               "transitions"_key,  "handoff"_key, "handoffs"_key, "overlaps"_key,
                               "start-stages"_key, "tiers"_key,   "segments"_key, "personas"_key};
constexpr KeyId kTimes[] = {"stages"_key,    "milestones"_key, "due"_key,      "window"_key,
                            "entry"_key,     "exit"_key,       "terminal"_key, "transitions"_key,
                            "handoff"_key,   "handoffs"_key,   "overlaps"_key, "start-stages"_key,
                            "starts-at"_key, "tiers"_key,      "segments"_key, "personas"_key};

constexpr Derived kJourneys[] = {
    {Kind::journey, "duplicate-criterion", PropertyType::facts,
     "an entry or exit of one stage repeats that of another, where the one does not lead to the other",
     duplicate_criterion, Reach::document, kCriteria},
    {Kind::journey, "backward-time", PropertyType::facts,
     "milestones, stages or windows that count from the same anchor stand in the wrong order for certain",
     backward_time, Reach::document, kTimes},
    {Kind::journey, "variant-drift", PropertyType::facts,
     "it is the variant of a journey for a tier, and its stages or milestones are not those of that journey",
     drift, Reach::file},
};

}  // namespace

std::span<const Derived> journey_properties() { return kJourneys; }

}  // namespace jc::facts
