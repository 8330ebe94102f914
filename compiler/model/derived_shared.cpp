#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_shared.h"

namespace jc::model {

namespace {

Property without_tier(Context& context, Entity segment) { return unserved(context, segment); }

Property vocabulary(Context& context, Entity) {
  std::vector<Entity> found = shared_vocabularies(context);
  return found.empty() ? Property() : Property(std::move(found));
}

constexpr Derived kShared[] = {
    {Kind::segment, "unserved", PropertyType::flag,
     "tiers say which segments they serve, and none of them serves this one", without_tier},
    {Kind::portfolio, "vocabulary", PropertyType::entities, "the vocabularies that its journeys share",
     vocabulary},
};

}  // namespace

std::span<const Derived> shared_properties() { return kShared; }

}  // namespace jc::model
