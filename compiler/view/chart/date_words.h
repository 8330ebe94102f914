// A day as people say it, in the language that is spoken: the one answer for pages and pictures. Tables and
// JSON keep what is written.
#pragma once
#include <string>
#include <string_view>

#include "compiler/facts/calendar.h"
#include "compiler/facts/review.h"
#include "compiler/model/model.h"

namespace jc::view {

// "Tue 1 Dec 2026"
std::string date_in_words(facts::Day day);
// "1 Dec 2026"
std::string day_in_words(facts::Day day);
std::string day_in_words(expr::Date date);
// Words of a phrase, with all days in them told so: "by 1 Dec 2026".
std::string with_days_in_words(std::string_view text);
// Of a field that holds a date; nothing where it holds none.
std::string day_in_words(const model::ValueView& date);
// "the review was due by 15 Oct 2026, 18 days ago"
std::string late_in_words(const facts::LateReview& review);

}  // namespace jc::view
