#include "compiler/emit/reference/examples.h"

namespace jc::emit {

namespace {

constexpr PhraseExample kDurations[] = {
    {"30 days", "thirty days"},
    {"2..3 weeks", "between two and three weeks; ranges have both ends"},
    {"90 minutes", "units go from seconds to years, in singular or plural"},
    {"1 hour 30 minutes", "several units are added up, from long to short"},
    {"1 quarter", "calendar units keep their unit: a quarter is not turned into days"},
    {"5 business days", "days that are worked; `business hours` too"},
    {"about 2 weeks", "not meant exactly"},
    {"at least 60 days", "a lower limit; `60+ days` says the same"},
    {"up to 5 days", "an upper limit"},
    {"P30D", "ISO 8601"},
};

constexpr PhraseExample kMoments[] = {
    {"30 days after kickoff", "counted from an event, a milestone or the entry of a stage"},
    {"60+ days before renewal", "at least sixty days before"},
    {"3..4 months before contract-end", "a window"},
    {"within 24 hours of signup", "at most that far away, on either side"},
    {"1 business day after milestone kickoff", "`event`, `milestone` or `stage` says what an id is"},
    {"after first-report", "any time after it"},
    {"by 2026-12-01", "a latest date"},
    {"at kickoff", "on the anchor itself"},
    {"day 1", "the first day, counted from the journey's `starts-at`"},
    {"week 2", "the second week from `starts-at`"},
    {"month 8..9", "from the eighth month to the ninth"},
    {"day 3 of onboarding", "counted from the entry of a stage"},
    {"5 days before end of onboarding", "a stage alone means its entry, `end of` its exit"},
    {"the earlier of kickoff and day 10", "whichever comes first; `the later of` too"},
};

constexpr PhraseExample kCadences[] = {
    {"daily", "hourly, weekly, monthly, quarterly and yearly work the same way"},
    {"on Mondays", "one day of each week, or several: `on Mondays and Thursdays`"},
    {"every 2 weeks on Tuesday", "a day within the rhythm"},
    {"every 2 weeks until live", "until an event, a milestone or a stage"},
    {"every 3 days until event first-report", "until an event"},
    {"monthly on the first Monday", "the first, second, third, fourth or last weekday"},
    {"twice a year", "`once`, `twice`, or a number of `times`, a unit"},
    {"1..2 times a year", "between once and twice"},
    {"at least every 2 weeks", "a lower limit; `about` and `up to` too"},
    {"weekly until live, then monthly", "one after the other"},
    {"as needed", "no rhythm, on purpose"},
    {"P2W", "ISO 8601"},
};

constexpr PhraseExample kQuantities[] = {
    {"70%", "a percentage"},
    {"$100k", "money; `k`, `m` and `bn` multiply"},
    {"EUR 1,667", "currencies by sign or ISO 4217 code; two currencies never compare"},
    {"45 minutes", "a time"},
    {"4.2", "a number"},
    {"40 hours", "a time"},
    {"15..30 minutes", "a range"},
    {"15 accounts per csm", "a count of something, per something"},
    {"4 hours a week", "a rate, as an `effort` may be"},
    {"10% of an FTE", "a share of a full-time job"},
};

constexpr PhraseExample kTargets[] = {
    {"ttfv <= 30 days", "at most; also `at most`, `<`, `below`, `under`"},
    {"adoption-rate >= 70% of power-users", "measured on a group of people"},
    {"nrr > 110%", "above"},
    {"csat from 3.9 to 4.4", "with the value of today"},
    {"nps +6 points", "a change: points are added, a percentage is relative"},
    {"health-score >= 75 by month 6", "by when"},
    {"wait-time between 2 and 5 minutes", "within two values"},
};

constexpr PhraseExample kCriteria[] = {
    {"event first-report", "the event has happened"},
    {"milestone live", "the milestone is reached"},
    {"stage onboarding", "the customer is in the stage"},
    {"event first-report and training-completion >= 80%", "both"},
    {"any of (milestone live, event waived)", "one of them; `all of (…)` and `none of (…)` too"},
    {"milestone live or event waived", "`and` binds tighter than `or`; parentheses work"},
    {"not event cancelled", "the opposite"},
    {"event trained at least 5 times", "a count"},
    {"adoption-rate < 75% at 90 days after contract-signed", "a comparison at a certain time"},
    {"60 days after contract-signed", "true from then on"},
    {"within 120 days of contract-end", "true while it is that near"},
    {"7 days late", "in a contingency: what the contingency belongs to is late"},
    {"milestone live is 7 days late", "something else is late"},
    {"no event first-report for 14 days", "silence"},
    {"not status at-risk", "the customer does not have that status"},
    {"health-score < 50 for 2 weeks", "for some time"},
    {"plan is enterprise", "a fact about the customer"},
    {"region is emea or apac", "one of several values"},
};

constexpr PhraseExample kConditions[] = {
    {"arr >= $100k", "a comparison of an attribute"},
    {"arr >= $10k and arr < $100k", "a range that leaves no value out and shares none"},
    {"plan is enterprise", "one value"},
    {"region is emea or apac", "one of several values"},
    {"region is not amer", "any other value"},
    {"seats between 10 and 20", "both ends count"},
    {"arr < $10k or plan is self-serve", "`and`, `or`, `not` and parentheses"},
};

constexpr PhraseExample kEffects[] = {
    {"ttfv -5 days", "down by five days"},
    {"nps +6 points", "six points are added"},
    {"nrr +2%", "two per cent more than it was: relative"},
    {"csat from 3.9 to 4.4", "with the value of today"},
    {"adoption-rate +5 points of power-users", "on a group of people"},
};

constexpr PhraseExample kRanges[] = {
    {"0..100", "both ends"},
    {"-2..2", "with negative numbers"},
    {"75..", "from 75 up (bands only)"},
    {"..50", "below 50 (bands only)"},
    {"-2 .. 1", "spaces are fine; as a score: it changes inside the stage"},
};

constexpr std::string_view kDurationMaps[] = {"duration: { weeks: 3 }", "duration: { days: 2..3 }"};
constexpr std::string_view kMomentMaps[] = {"due: { by: 30 days, after: kickoff }",
                                            "due: { within: 24 hours, at: signup }",
                                            "due: { on: 2026-12-01 }"};
constexpr std::string_view kCadenceMaps[] = {"cadence: { every: 2 weeks, on: Tuesday, until: live }",
                                             "cadence: { times: 2, per: year }"};
constexpr std::string_view kQuantityMaps[] = {"target: { value: 12, unit: hours }"};
constexpr std::string_view kTargetMaps[] = {
    "metrics: [{ metric: ttfv, at-most: 30 days }]",
    "metrics: [{ metric: csat, baseline: 3.9, target: 4.4 }]",
    "metrics: [{ metric: adoption-rate, at-least: 70%, of: power-users }]"};
constexpr std::string_view kCriterionMaps[] = {
    "exit: { all: [milestone live, training-completion >= 80%] }",
    "exit: { any: [{ milestone: live }, { not: { event: cancelled } }] }",
    "done-when: { event: trained, at-least: 5 }",
    "done-when: { metric: training-completion, at-least: 80% }",
    "done-when: { text: They can state their return, judged-by: csm }",
    "exit: { any: [event trained, { not: { text: They still ask how it works, judged-by: csm } }] }"};
constexpr std::string_view kConditionMaps[] = {"where: { attribute: arr, at-least: $100k }",
                                               "where: { attribute: region, in: [emea, apac] }"};
constexpr std::string_view kEffectMaps[] = {"expected: { metric: ttfv, change: -5 days }"};
constexpr std::string_view kRangeMaps[] = {"scale: { from: 0, to: 100 }"};

}  // namespace

std::span<const PhraseExample> phrase_examples(expr::PhraseKind kind) {
  const std::span<const PhraseExample> all[] = {kDurations, kMoments,    kCadences, kQuantities, kTargets,
                                                kCriteria,  kConditions, kEffects,  kRanges};
  return all[static_cast<std::size_t>(kind)];
}

std::span<const std::string_view> map_form_examples(expr::PhraseKind kind) {
  const std::span<const std::string_view> all[] = {kDurationMaps,  kMomentMaps, kCadenceMaps,
                                                   kQuantityMaps,  kTargetMaps, kCriterionMaps,
                                                   kConditionMaps, kEffectMaps, kRangeMaps};
  return all[static_cast<std::size_t>(kind)];
}

}  // namespace jc::emit
