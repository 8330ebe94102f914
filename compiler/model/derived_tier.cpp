#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_cover.h"

namespace jc::model {

namespace {

Property about(const std::vector<Fact>& all, const Entity& entity) {
  std::vector<Fact> own;
  for (const Fact& fact : all) {
    if (fact.about == entity) {
      own.push_back(fact);
    }
  }
  return facts_or_nothing(std::move(own));
}

Property segment_hole(Context& context, Entity segment) {
  return about(cover(context, segment).segment_holes, segment);
}

Property segment_overlap(Context& context, Entity segment) {
  return about(cover(context, segment).segment_overlaps, segment);
}

Property tier_hole(Context& context, Entity tier) { return about(cover(context, tier).tier_holes, tier); }

Property tier_overlap(Context& context, Entity tier) {
  return about(cover(context, tier).tier_overlaps, tier);
}

constexpr Derived kTiers[] = {
    {Kind::segment, "hole", PropertyType::facts,
     "customers just below its border belong to no segment, although some further below do", segment_hole},
    {Kind::segment, "overlap", PropertyType::facts, "some of its customers belong to another segment too",
     segment_overlap},
    {Kind::tier, "hole", PropertyType::facts,
     "customers just below its border belong to no tier, although some further below do", tier_hole},
    {Kind::tier, "overlap", PropertyType::facts,
     "some of its customers, or a segment it serves, belong to another tier too", tier_overlap},
};

}  // namespace

std::span<const Derived> tier_properties() { return kTiers; }

}  // namespace jc::model
