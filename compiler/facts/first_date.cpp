#include "compiler/facts/first_date.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/expr/phrase/number.h"
#include "compiler/facts/cadence.h"
#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

using expr::DayRule;
using expr::Weekday;

constexpr std::string_view kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
constexpr std::int64_t kWeek = 7;

// 1970-01-01, day 0, was a Thursday.
Weekday weekday_of(std::int64_t day) {
  constexpr std::int64_t kThursday = 3;
  return static_cast<Weekday>(((day + kThursday) % kWeek + kWeek) % kWeek);
}

bool is_weekend(std::int64_t day) { return weekday_of(day) >= Weekday::saturday; }

bool is_last_of_month(std::int64_t day, std::int64_t step) {
  return expr::date_of(day).month != expr::date_of(day + step).month;
}

int business_day_of_month(expr::Date date) {
  int count = 0;
  for (int day = 1; day <= date.day; day++) {
    date.day = static_cast<std::uint8_t>(day);
    count += is_weekend(expr::day_number(date)) ? 0 : 1;
  }
  return count;
}

bool among(const std::vector<Weekday>& weekdays, Weekday day) {
  return std::find(weekdays.begin(), weekdays.end(), day) != weekdays.end();
}

// Of a month; in longer periods only the weekday is certain.
bool is_nth_weekday(const DayRule& rule, bool monthly, std::int64_t day) {
  if (!among(rule.weekdays, weekday_of(day))) {
    return false;
  }
  const int which = (expr::date_of(day).day - 1) / static_cast<int>(kWeek) + 1;
  return !monthly ||
         (rule.number < 0 ? rule.number != -1 || is_last_of_month(day, kWeek) : which == rule.number);
}

bool may_fall_on(const expr::Rhythm& rhythm, std::int64_t day) {
  const DayRule& rule = rhythm.day;
  const bool monthly = rhythm.unit == expr::Unit::months;
  const int of_month = expr::date_of(day).day;
  switch (rule.kind) {
    case DayRule::Kind::unsaid:
      return true;
    case DayRule::Kind::weekdays:
      return among(rule.weekdays, weekday_of(day));
    case DayRule::Kind::nth_weekday:
      return is_nth_weekday(rule, monthly, day);
    case DayRule::Kind::month_day:
    case DayRule::Kind::nth_day:
      return !monthly ||
             (rule.number < 0 ? rule.number != -1 || is_last_of_month(day, 1) : of_month == rule.number);
    case DayRule::Kind::nth_business_day:
      return !is_weekend(day) &&
             (!monthly || rule.number < 0 || business_day_of_month(expr::date_of(day)) >= rule.number);
    case DayRule::Kind::nth_week:
      // Weeks may be counted from the 1st or from the first Monday.
      return !monthly || rule.number < 0 ||
             (of_month > kWeek * (rule.number - 1) - kWeek && of_month <= kWeek * (rule.number + 1));
  }
  return true;
}

// `first` of a ritual; of a touchpoint the date in `when`.
std::optional<expr::Date> first_date(const Entity& entity, ValueView& at) {
  if (entity.kind() == Kind::ritual) {
    at = entity.find("first"_key);
    const auto number = at.is(Is::date) ? static_cast<int>(at->number()) : 0;
    // A date may stop at the month.
    constexpr std::size_t kWholeDate = 10;
    if (number == 0 || at->text.size() < kWholeDate) {
      return std::nullopt;
    }
    return expr::Date{static_cast<std::int16_t>(number / 10000),
                      static_cast<std::uint8_t>(number / 100 % 100), static_cast<std::uint8_t>(number % 100)};
  }
  const ValueView when = entity.find("when"_key);
  at = when && when.is(Is::list) && when.items().size() == 1 ? when.items().front() : when;
  const expr::Phrase* phrase = at ? at.phrase() : nullptr;
  const auto* moment = phrase != nullptr ? std::get_if<expr::Moment>(&(*phrase)->value) : nullptr;
  if (moment == nullptr || moment->points.size() != 1 || moment->points[0].when != expr::When::at) {
    return std::nullopt;
  }
  const auto* anchor = std::get_if<expr::Anchor>(&moment->points[0].place);
  return anchor == nullptr ? std::nullopt : anchor->date;
}

}  // namespace

std::optional<Fact> first_date_off(Context& context, Entity entity) {
  const ValueView cadence = cadence_value(entity);
  const expr::Phrase* phrase = cadence ? cadence.phrase() : nullptr;
  const auto* rhythms = phrase != nullptr ? std::get_if<expr::Cadence>(&(*phrase)->value) : nullptr;
  if (rhythms == nullptr || rhythms->rhythms.size() != 1 || rhythms->rhythms[0].from) {
    return std::nullopt;
  }
  ValueView at;
  const auto first = first_date(entity, at);
  const expr::Rhythm& rhythm = rhythms->rhythms[0];
  if (!first || may_fall_on(rhythm, expr::day_number(*first))) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), at);
  const std::string_view weekday = kWeekdays[static_cast<std::size_t>(weekday_of(expr::day_number(*first)))];
  fact.text = fmt::format("the first date, {}, is a {}, and the cadence is `{}`", expr::print(*first),
                          weekday, cadence->text);
  fact.related.push_back({place(context.model(), cadence, rhythm.day.at), "the day it falls on"});
  constexpr std::int64_t kYear = 366;
  for (std::int64_t day = expr::day_number(*first) + 1; day < expr::day_number(*first) + kYear; day++) {
    if (may_fall_on(rhythm, day)) {
      fact.help = fmt::format("the next day that fits is {}", expr::print(expr::date_of(day)));
      break;
    }
  }
  return fact;
}

}  // namespace jc::facts
