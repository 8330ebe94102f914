// A day as people say it, for pages that speak of days that come.
#pragma once
#include <string>

#include "compiler/facts/calendar.h"
#include "compiler/facts/review.h"
#include "compiler/model/model.h"

namespace jc::view {

// "Tue 1 Dec 2026"
std::string date_in_words(facts::Day day);
// "1 Dec 2026"
std::string day_in_words(facts::Day day);
// Of a field that holds a date; nothing where it holds none.
std::string day_in_words(const model::ValueView& date);
// "the review was due by 15 Oct 2026, 18 days ago"
std::string late_in_words(const facts::LateReview& review);

}  // namespace jc::view
