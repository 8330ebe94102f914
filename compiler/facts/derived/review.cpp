#include "compiler/facts/derived/topics.h"
#include "compiler/facts/review.h"

namespace jc::model {

namespace {

Property overdue(Context& context, Entity review) { return fact_or_nothing(overdue_review(context, review)); }

constexpr Derived kReviews[] = {
    {Kind::review, "missed-day", PropertyType::facts,
     "the day it should have come again, where that lies before the as-of day", overdue},
};

}  // namespace

std::span<const Derived> review_properties() { return kReviews; }

}  // namespace jc::model
