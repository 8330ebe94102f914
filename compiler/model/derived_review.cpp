#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_review.h"

namespace jc::model {

namespace {

Property overdue(Context& context, Entity review) {
  std::vector<Fact> facts;
  if (auto fact = overdue_review(context, review)) {
    facts.push_back(std::move(*fact));
  }
  return facts_or_nothing(std::move(facts));
}

constexpr Derived kReviews[] = {
    {Kind::review, "missed-day", PropertyType::facts,
     "the day it should have come again, where that lies before the as-of day", overdue},
};

}  // namespace

std::span<const Derived> review_properties() { return kReviews; }

}  // namespace jc::model
