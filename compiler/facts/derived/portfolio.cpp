#include "compiler/facts/portfolio.h"

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/segment_claims.h"

namespace jc::facts {

namespace {

Property unknown(Context& context, Entity portfolio) {
  return facts_or_nothing(unknown_lifecycle_stages(context, portfolio));
}

Property uncovered(Context& context, Entity portfolio) {
  return facts_or_nothing(uncovered_stages(context, portfolio));
}

Property unjoined(Context& context, Entity portfolio) {
  return facts_or_nothing(unjoined_products(context, portfolio));
}

Property outside(Context& context, Entity journey) { return is_outside_portfolio(context, journey); }

Property claimed_twice(Context& context, Entity journey) {
  return facts_or_nothing(segments_claimed_twice(context, journey));
}

Property unclaimed(Context& context, Entity segment) { return is_unclaimed(context, segment); }

Property on_one_day(Context& context, Entity portfolio) {
  return facts_or_nothing(contacts_on_one_day(context, portfolio));
}

constexpr Derived kPortfolios[] = {
    {Kind::portfolio, "unknown-stage", PropertyType::facts,
     "stages that its products and intersections name and its lifecycle does not have", unknown, Reach::file},
    {Kind::portfolio, "uncovered-stage", PropertyType::facts,
     "stages of its lifecycle that are primary for no product", uncovered, Reach::file},
    {Kind::portfolio, "unjoined-products", PropertyType::facts,
     "products that share a primary stage and no intersection there", unjoined, Reach::file},
    {Kind::journey, "outside-portfolio", PropertyType::flag,
     "a portfolio names the journeys of its products, and neither it nor the journey says which product this "
     "one is about",
     outside, Reach::file},
    {Kind::journey, "segment-claimed-twice", PropertyType::facts,
     "an earlier journey of the same product says what customers of the same segment get, and neither "
     "belongs "
     "to the other",
     claimed_twice, Reach::file},
    {Kind::segment, "unclaimed", PropertyType::flag,
     "every journey names the segments it is for, and none of them names this one", unclaimed, Reach::file},
    {Kind::portfolio, "contact-on-one-day", PropertyType::facts,
     "contacts of two products that reach customers of one segment on the same day", on_one_day, Reach::file},
};

}  // namespace

std::span<const Derived> portfolio_properties() { return kPortfolios; }

}  // namespace jc::facts
