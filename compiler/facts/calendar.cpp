#include "compiler/facts/calendar.h"

#include <algorithm>

namespace jc::facts {

namespace {

using std::chrono::days;

constexpr int kWeek = 7;
constexpr int kBusinessWeek = 5;

int days_between(Day begin, Day end) { return static_cast<int>((end - begin).count()); }

}  // namespace

Day day_of(expr::Date date) { return Day(days(expr::day_number(date))); }

expr::Date date_of(Day day) { return expr::date_of(day.time_since_epoch().count()); }

Month month_of(Day day) {
  const std::chrono::year_month_day date(day);
  return date.year() / date.month();
}

Day first_day(Month month) { return Day(month / 1); }

Day last_day(Month month) { return Day(month / std::chrono::last); }

Day day_in(Month month, int number) { return std::min(first_day(month) + days(number - 1), last_day(month)); }

expr::Weekday weekday_of(Day day) {
  return static_cast<expr::Weekday>(std::chrono::weekday(day).iso_encoding() - 1);
}

std::string_view name(expr::Weekday weekday) {
  constexpr std::string_view kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday"};
  return kNames[static_cast<std::size_t>(weekday)];
}

Day monday_of(Day day) { return day - days(static_cast<int>(weekday_of(day))); }

bool is_business_day(Day day) { return weekday_of(day) < expr::Weekday::saturday; }

int business_days(Day begin, Day end) {
  if (end <= begin) {
    return 0;
  }
  // From Monday to Monday there are five in a week; what lies before `begin` and `end` in their weeks is
  // known.
  const auto before = [](Day day) { return std::min(static_cast<int>(weekday_of(day)), kBusinessWeek); };
  const int weeks = days_between(monday_of(begin), monday_of(end)) / kWeek;
  return weeks * kBusinessWeek + before(end) - before(begin);
}

Day after_business_days(Day day, int count) {
  if (count <= 0) {
    return day;
  }
  // From a weekend one counts as from the Friday before it.
  const Day monday = monday_of(day);
  const int passed = std::min(static_cast<int>(weekday_of(day)), kBusinessWeek - 1) + count;
  return monday + days(passed / kBusinessWeek * kWeek + passed % kBusinessWeek);
}

int months_in(expr::Unit unit) {
  using expr::Unit;
  return unit == Unit::months ? 1 : unit == Unit::quarters ? 3 : unit == Unit::years ? 12 : 0;
}

int days_in(expr::Unit unit) {
  using expr::Unit;
  return unit == Unit::weeks ? kWeek : unit == Unit::days || unit == Unit::business_days ? 1 : 0;
}

Day nth_weekday(Day begin, Day end, expr::Weekday weekday, int number) {
  const int ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(begin)) + kWeek) % kWeek;
  const Day first = begin + days(ahead);
  const Day last = first + days(days_between(first, end - days(1)) / kWeek * kWeek);
  return number < 0 ? last : std::min(first + days(kWeek * (number - 1)), last);
}

Day nth_business_day(Day begin, Day end, int number) {
  const int there = business_days(begin, end);
  const int wanted = number < 0 ? there : std::min(number, there);
  return after_business_days(begin - days(1), wanted);
}

}  // namespace jc::facts
