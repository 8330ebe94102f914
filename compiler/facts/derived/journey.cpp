#include "compiler/facts/contact_time.h"
#include "compiler/facts/criterion.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/stage_days.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time.h"
#include "compiler/facts/variant.h"
#include "compiler/facts/window_overlap.h"

namespace jc::facts {

namespace {

Property duplicate_criterion(Context& context, Entity journey) {
  return facts_or_nothing(duplicate_criteria(context, journey));
}

Property backward_time(Context& context, Entity journey) {
  return facts_or_nothing(backward_times(context, journey));
}

Property misplaced_contact(Context& context, Entity journey) {
  return facts_or_nothing(misplaced_contacts(context, journey));
}

Property too_short_time(Context& context, Entity journey) {
  return facts_or_nothing(too_short_times(context, journey));
}

Property overlapping_window(Context& context, Entity journey) {
  return facts_or_nothing(overlapping_windows(context, journey));
}

Property drift(Context& context, Entity journey) {
  return facts_or_nothing(framework_drift(context, journey));
}

constexpr auto kCriteria = with_keys_of_ways({"entry"_key, "exit"_key});
constexpr auto kTimes =
    with_keys_of_ways({"milestones"_key, "due"_key, "window"_key, "entry"_key, "exit"_key, "starts-at"_key});
constexpr KeyId kContacts[] = {"stages"_key, "touchpoints"_key, "milestones"_key, "due"_key,
                               "when"_key,   "for"_key,         "repeat"_key,     "window"_key,
                               "entry"_key,  "starts-at"_key,   "before"_key,     "if"_key};
constexpr auto kDurations =
    with_keys_of_ways({"touchpoints"_key, "when"_key, "window"_key, "milestones"_key, "due"_key,
                       "duration"_key, "entry"_key, "exit"_key, "metrics"_key, "starts-at"_key});

constexpr Derived kJourneys[] = {
    {Kind::journey, "duplicate-criterion", PropertyType::facts,
     "an entry or exit of one stage repeats that of another, where the one does not lead to the other",
     duplicate_criterion, Reach::document, kCriteria},
    {Kind::journey, "backward-time", PropertyType::facts,
     "milestones, stages or windows that count from the same anchor stand in the wrong order for certain",
     backward_time, Reach::document, kTimes},
    {Kind::journey, "misplaced-contact", PropertyType::facts,
     "contacts come after the milestone they serve is due or the contact they prepare, before their stage "
     "begins or after it is over",
     misplaced_contact, Reach::document, kContacts},
    {Kind::journey, "too-short-time", PropertyType::facts,
     "the durations of its stages add up to more than a date or target at the end of one of them leaves, or "
     "than the time of a contact in the next",
     too_short_time, Reach::document, kDurations},
    {Kind::journey, "overlapping-window", PropertyType::facts,
     "windows of stages that come one after the other have more in common than their border",
     overlapping_window, Reach::document, kTimes},
    {Kind::journey, "variant-drift", PropertyType::facts,
     "it is the variant of a journey for a tier, and its stages or milestones are not those of that journey",
     drift, Reach::file},
};

}  // namespace

std::span<const Derived> journey_properties() { return kJourneys; }

}  // namespace jc::facts
