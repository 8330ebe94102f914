// Days, months and business days, each held against counting day by day.
#include "compiler/facts/calendar.h"

#include <random>

#include "tests/test.h"

namespace jc::facts {

namespace {

using expr::Weekday;
using std::chrono::days;
using std::chrono::months;

const Day kFirst = day_of({2023, 12, 1});
constexpr int kYears = 7 * 366 + 62;

int counted(Day begin, Day end) {
  int count = 0;
  for (Day day = begin; day < end; day += days(1)) {
    count += is_business_day(day) ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("weekdays and months of the calendar") {
  CHECK(weekday_of(day_of({1970, 1, 1})) == Weekday::thursday);
  CHECK(weekday_of(day_of({2026, 1, 6})) == Weekday::tuesday);
  CHECK(weekday_of(day_of({2024, 2, 29})) == Weekday::thursday);
  CHECK(name(weekday_of(day_of({2026, 3, 1}))) == "Sunday");
  const auto month = [](int year, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(number);
  };
  CHECK(date_of(last_day(month(2024, 2))) == expr::Date{2024, 2, 29});
  CHECK(date_of(last_day(month(2100, 2))) == expr::Date{2100, 2, 28});
  CHECK(date_of(last_day(month(2026, 12))) == expr::Date{2026, 12, 31});
  CHECK(date_of(day_in(month(2026, 4), 31)) == expr::Date{2026, 4, 30});
  CHECK(date_of(day_in(month(2026, 4), 15)) == expr::Date{2026, 4, 15});
  for (int i = 0; i < kYears; i++) {
    const Day day = kFirst + days(i);
    REQUIRE(day_of(date_of(day)) == day);
    REQUIRE(weekday_of(monday_of(day)) == Weekday::monday);
    REQUIRE((day - monday_of(day)).count() == static_cast<int>(weekday_of(day)));
  }
}

TEST_CASE("business days are those that one counts day by day") {
  std::mt19937 random(20261128);
  for (int i = 0; i < 2000; i++) {
    const Day begin = kFirst + days(random() % kYears);
    const Day end = begin + days(random() % 100);
    REQUIRE(business_days(begin, end) == counted(begin, end));
    const int count = static_cast<int>(random() % 40);
    const Day after = after_business_days(begin, count);
    REQUIRE((count == 0 ? after == begin : is_business_day(after)));
    REQUIRE(counted(begin + days(1), after + days(1)) == count);
  }
  CHECK(business_days(kFirst, kFirst - days(3)) == 0);
}

TEST_CASE("the n-th weekday and the n-th business day of each month are those that one counts") {
  for (int i = 0; i < 84; i++) {
    const Month month = std::chrono::year(2024) / 1 + months(i);
    const Day begin = first_day(month);
    const Day end = first_day(month + months(1));
    std::vector<Day> business;
    std::vector<std::vector<Day>> weekdays(7);
    for (Day day = begin; day < end; day += days(1)) {
      weekdays[static_cast<std::size_t>(weekday_of(day))].push_back(day);
      if (is_business_day(day)) {
        business.push_back(day);
      }
    }
    const auto nth = [](const std::vector<Day>& all, int number) {
      return number < 0 ? all.back() : all[std::min(all.size(), static_cast<std::size_t>(number)) - 1];
    };
    for (const int number : {1, 2, 3, 4, 5, -1}) {
      for (std::size_t day = 0; day < 7; day++) {
        REQUIRE(nth_weekday(begin, end, static_cast<Weekday>(day), number) == nth(weekdays[day], number));
      }
    }
    for (const int number : {1, 2, 10, 20, 23, 40, -1}) {
      REQUIRE(nth_business_day(begin, end, number) == nth(business, number));
    }
  }
}

}  // namespace jc::facts
