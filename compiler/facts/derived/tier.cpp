#include "compiler/facts/cover.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/tier_content.h"
#include "compiler/facts/tier_load.h"
#include "compiler/facts/tier_promise.h"

namespace jc::facts {

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

Property not_compared(Context& context, Entity vocabulary) {
  return facts_or_nothing(cover(context, vocabulary).not_compared);
}

Property end_left_out(Context& context, Entity journey) {
  return facts_or_nothing(ends_left_out(context, journey));
}

Property lower_sooner(Context& context, Entity journey) {
  return facts_or_nothing(lower_tiers_sooner(context, journey));
}

Property same(Context& context, Entity journey) { return facts_or_nothing(same_tiers(context, journey)); }

Property overbooked(Context& context, Entity journey) {
  return facts_or_nothing(overbooked_tiers(context, journey));
}

Property low_touch(Context& context, Entity touchpoint) {
  std::vector<std::string> tiers = low_touch_tiers(context, touchpoint);
  return tiers.empty() ? Property() : Property(std::move(tiers));
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
    {Kind::vocabulary, "unchecked-border", PropertyType::facts,
     "segments or tiers whose borders are not compared: their conditions are too many", not_compared},
    {Kind::journey, "end-left-out", PropertyType::facts,
     "a tier leaves out what produces the event that ends a stage", end_left_out, Reach::file},
    {Kind::journey, "lower-tier-sooner", PropertyType::facts,
     "a tier with less support is promised a date or an answer sooner than the one above it", lower_sooner,
     Reach::file},
    {Kind::journey, "tiers-alike", PropertyType::facts, "customers of two tiers get exactly the same", same,
     Reach::file},
    {Kind::journey, "overbooked-tier", PropertyType::facts,
     "the accounts that one person has of a tier take more hours a month, by the efforts of its contacts, "
     "than the role's capacity gives",
     overbooked, Reach::file},
    {Kind::touchpoint, "low-touch-tier", PropertyType::texts,
     "the tiers it is for that call themselves low-touch, digital or self-serve; none for webinars and other "
     "groups",
     low_touch, Reach::file},
};

}  // namespace

std::span<const Derived> tier_properties() { return kTiers; }

}  // namespace jc::facts
