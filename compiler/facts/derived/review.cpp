#include "compiler/facts/review.h"

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

Property overdue(Context& context, Entity review) { return fact_or_nothing(overdue_review(context, review)); }

Property unreviewed(Context& context, Entity journey) {
  return fact_or_nothing(unreviewed_change(context, journey));
}

constexpr Derived kReviews[] = {
    {Kind::review, "missed-day", PropertyType::facts,
     "the day it should have come again, where that lies before the as-of day", overdue},
    {Kind::journey, "unreviewed-change", PropertyType::facts,
     "a change that is dated after the last review of the map", unreviewed, Reach::file},
};

}  // namespace

std::span<const Derived> review_properties() { return kReviews; }

}  // namespace jc::facts
