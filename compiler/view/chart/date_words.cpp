#include "compiler/view/chart/date_words.h"

#include "compiler/model/date.h"
#include "compiler/view/chart/year_marks.h"
#include "compiler/view/words/words.h"

namespace jc::view {

std::string day_in_words(facts::Day day) {
  const std::chrono::year_month_day date(day);
  // A year that is shown from that month on begins with its name.
  const YearShown year = year_from(facts::month_of(day));
  return say_of("{} {} {}", static_cast<unsigned>(date.day()), year.month_names.front(),
                static_cast<int>(date.year()));
}

std::string day_in_words(const model::ValueView& date) {
  if (!date.is(model::Is::date)) {
    return "";
  }
  return day_in_words(model::calendar_date(static_cast<int>(date->number())));
}

std::string day_in_words(expr::Date date) { return day_in_words(facts::day_of(date)); }

std::string with_days_in_words(std::string_view text) {
  // 2026-12-01
  constexpr std::size_t kLength = 10;
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = is_digit(at) && !(at > 0 && is_digit(at - 1)) && !is_digit(at + kLength);
    const std::optional<int> date = begins ? model::read_date(text.substr(at, kLength)) : std::nullopt;
    out += date ? day_in_words(model::calendar_date(*date)) : std::string(1, text[at]);
    at += date ? kLength : 1;
  }
  return out;
}

std::string date_in_words(facts::Day day) {
  const std::string weekday = say(facts::name(facts::weekday_of(day)).substr(0, 3));
  return say_of("{} {}", weekday, day_in_words(day));
}

std::string late_in_words(const facts::LateReview& review) {
  return say_of("the review was due by {}, {} ago", day_in_words(review.due),
                say_count(static_cast<std::size_t>(review.days), "day"));
}

}  // namespace jc::view
