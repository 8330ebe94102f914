#include "compiler/facts/metric.h"

#include "compiler/facts/bands.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/unit.h"

namespace jc::facts {

namespace {

Property weights_sum(Context&, Entity metric) {
  const auto found = weights(metric);
  return found ? Property(found->sum.approximate()) : Property();
}

Property off(Context& context, Entity metric) { return fact_or_nothing(weights_off(context, metric)); }

Property cycle(Context& context, Entity metric) {
  return fact_or_nothing(composition_cycle(context, metric));
}

Property mismatch(Context& context, Entity root) {
  // The vocabulary inside a journey is looked at with the journey.
  return root.parent() ? Property() : facts_or_nothing(target_mismatches(context, root));
}

Property holes(Context& context, Entity metric) { return fact_or_nothing(band_holes(context, metric)); }

Property overlaps(Context& context, Entity metric) { return fact_or_nothing(band_overlaps(context, metric)); }

constexpr std::string_view kMismatch =
    "a value in it, in a target, criterion, condition, effect, stage value or win, is none that its metric "
    "or "
    "attribute can have";

constexpr Derived kMetrics[] = {
    {Kind::metric, "weights-sum", PropertyType::number, "what the weights of its parts add up to, in percent",
     weights_sum},
    {Kind::metric, "weights-off", PropertyType::facts,
     "the weights of its parts don't add up to 100%, nor to more within the declared bonus", off},
    {Kind::metric, "band-hole", PropertyType::facts, "values of it belong to none of its bands", holes},
    {Kind::metric, "band-overlap", PropertyType::facts, "values of it belong to two of its bands", overlaps},
    {Kind::metric, "cycle", PropertyType::facts,
     "it is a part of itself, through other metrics perhaps; told at the first metric of the cycle", cycle},
    {Kind::journey, "cycle", PropertyType::facts,
     "it is a part of itself, through `sub-journeys` or `parent`; told at the first journey of the cycle",
     cycle},
    {Kind::journey, "target-mismatch", PropertyType::facts, kMismatch, mismatch, Reach::file},
    {Kind::vocabulary, "target-mismatch", PropertyType::facts, kMismatch, mismatch},
    {Kind::portfolio, "target-mismatch", PropertyType::facts, kMismatch, mismatch},
};

}  // namespace

std::span<const Derived> metric_properties() { return kMetrics; }

}  // namespace jc::facts
