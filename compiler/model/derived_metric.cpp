#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_metric.h"

namespace jc::model {

namespace {

Property weights_sum(Context&, Entity metric) {
  const auto found = weights(metric);
  return found ? Property(found->sum.approximate()) : Property();
}

Property one(std::optional<Fact> fact) {
  std::vector<Fact> facts;
  if (fact) {
    facts.push_back(std::move(*fact));
  }
  return facts_or_nothing(std::move(facts));
}

Property off(Context& context, Entity metric) { return one(weights_off(context, metric)); }

Property cycle(Context& context, Entity metric) { return one(composition_cycle(context, metric)); }

constexpr Derived kMetrics[] = {
    {Kind::metric, "weights-sum", PropertyType::number, "what the weights of its parts add up to, in percent",
     weights_sum},
    {Kind::metric, "weights-off", PropertyType::facts,
     "the weights of its parts don't add up to 100%, nor to more within the declared bonus", off},
    {Kind::metric, "cycle", PropertyType::facts,
     "it is a part of itself, through other metrics perhaps; told at the first metric of the cycle", cycle},
};

}  // namespace

std::span<const Derived> metric_properties() { return kMetrics; }

}  // namespace jc::model
