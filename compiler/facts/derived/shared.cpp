#include "compiler/facts/shared.h"

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/metric.h"
#include "compiler/facts/names.h"
#include "compiler/facts/redefined.h"

namespace jc::facts {

namespace {

Property without_tier(Context& context, Entity segment) { return unserved(context, segment); }

Property vocabulary(Context& context, Entity) {
  std::vector<Entity> found = shared_vocabularies(context);
  return found.empty() ? Property() : Property(std::move(found));
}

Property unused(Context& context, Entity vocabulary) {
  return facts_or_nothing(unused_names(context, vocabulary));
}

Property incomplete(Context& context, Entity vocabulary) {
  return facts_or_nothing(incomplete_metrics(context, vocabulary));
}

Property redefined(Context& context, Entity vocabulary) {
  return facts_or_nothing(redefined_names(context, vocabulary));
}

Property idle(Context& context, Entity vocabulary) {
  return facts_or_nothing(idle_departments(context, vocabulary));
}

Property lacks(Context&, Entity metric) {
  std::string lacking = lacking_definition(metric);
  return lacking.empty() ? Property() : Property(std::move(lacking));
}

constexpr Derived kShared[] = {
    {Kind::segment, "unserved", PropertyType::flag,
     "tiers say which segments they serve, and none of them serves this one", without_tier},
    {Kind::portfolio, "vocabulary", PropertyType::entities, "the vocabularies that its journeys share",
     vocabulary},
    {Kind::vocabulary, "unused-name", PropertyType::facts, "names in it that nothing uses, list by list",
     unused, Reach::file},
    {Kind::vocabulary, "incomplete-metric", PropertyType::facts,
     "its metrics that don't say what they measure, all in one", incomplete, Reach::file},
    {Kind::vocabulary, "idle-department", PropertyType::facts,
     "its teams that take part in no journey, nor their roles and people, all in one", idle, Reach::file},
    {Kind::vocabulary, "redefined-name", PropertyType::facts,
     "names and words of it that have another meaning in a vocabulary that everybody shares", redefined,
     Reach::file},
    {Kind::metric, "lacking", PropertyType::text,
     "what it would need so that two people come to the same number: a duration start and end, a ratio a "
     "denominator, a score its scale",
     lacks, Reach::entity},
};

}  // namespace

std::span<const Derived> shared_properties() { return kShared; }

}  // namespace jc::facts
