// The days of a cadence: those that are marked in a year are those that the rule about first dates accepts.
#include "compiler/facts/recurrence.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "compiler/expr/phrase/phrase.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::facts {

namespace {

using std::chrono::days;

expr::Cadence cadence(std::string_view text) {
  const expr::ParseResult parsed = expr::parse_phrase(expr::PhraseKind::cadence, text);
  INFO(text);
  REQUIRE(parsed);
  return std::get<expr::Cadence>(parsed.phrase->value);
}

Day january(int year) { return first_day(std::chrono::year(year) / 1); }

Recurrence in_year(std::string_view text, int year, std::optional<expr::Date> first = std::nullopt) {
  const auto start = first ? std::optional(Start{day_of(*first)}) : std::nullopt;
  return recurrence(cadence(text), start, january(year), january(year + 1));
}

// As `07-15`.
std::vector<std::string> dates(const Recurrence& found) {
  std::vector<std::string> all;
  for (const Day day : found.days) {
    all.push_back(expr::print(date_of(day)).substr(5));
  }
  return all;
}
using Texts = std::vector<std::string>;

// What `check` says of it.
bool rule_accepts(const std::string& text, Day first) {
  model::Scene scene(
      fmt::format("journey: j\ngovernance:\n  rituals:\n    - {{ id: r, cadence: {}, first: {} }}\n", text,
                  expr::print(date_of(first))));
  return scene.texts("first-date-off-cadence", language::Kind::ritual).empty();
}

constexpr std::string_view kNumbers[] = {"first", "second", "third", "fourth", "last", "5th"};
constexpr std::string_view kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};

template <typename List>
std::string one_of(const List& list, std::mt19937& random) {
  return std::string(list[random() % std::size(list)]);
}

std::string random_day(std::mt19937& random) {
  switch (random() % 7) {
    case 0:
      return "on the " + one_of(kNumbers, random) + " " + one_of(kWeekdays, random);
    case 1:
      return "on the " + one_of(kNumbers, random) + " business day";
    case 2:
      return fmt::format("on the {}th", 4 + random() % 17);
    case 3:
      return "on day " + std::to_string(1 + random() % 31);
    case 4:
      return "on the last day";
    case 5:
      return "in the " + one_of(kNumbers, random) + " week";
    default:
      return "on " + one_of(kWeekdays, random);
  }
}

std::string random_cadence(std::mt19937& random) {
  constexpr std::string_view kRhythms[] = {"weekly",
                                           "monthly",
                                           "quarterly",
                                           "yearly",
                                           "every 2 weeks",
                                           "every 3 months",
                                           "every 2 quarters",
                                           "every 2 years",
                                           "every 10 days",
                                           "every 3 business days",
                                           "every weekday",
                                           "twice a month",
                                           "once a month",
                                           "about every 2 weeks",
                                           "at least monthly",
                                           "1..2 times a quarter",
                                           "daily"};
  const std::string rhythm = one_of(kRhythms, random);
  return random() % 4 == 0 ? rhythm : rhythm + " " + random_day(random);
}

}  // namespace

TEST_CASE("every marked day is one that the rule accepts, and for months every other day is one it refuses") {
  std::mt19937 random(11);
  for (int i = 0; i < 1500; i++) {
    const std::string text = random_cadence(random);
    const expr::Cadence made = cadence(text);
    const expr::Rhythm& rhythm = made.rhythms.front();
    const int year = 2024 + static_cast<int>(random() % 7);
    std::optional<Start> first;
    if (random() % 3 != 0) {
      first = Start{january(year) + days(static_cast<int>(random() % 700) - 365), random() % 5 != 0};
    }
    const Recurrence found = recurrence(made, first, january(year), january(year + 1));
    CAPTURE(text, year, first ? expr::print(date_of(first->day)) : "no first");
    REQUIRE(std::is_sorted(found.days.begin(), found.days.end()));
    for (const Day day : found.days) {
      REQUIRE(may_fall_on(rhythm, day));
      REQUIRE(day >= january(year));
      REQUIRE(day < january(year + 1));
      REQUIRE((!first || day >= first->day));
      const bool business =
          text.find("business") != std::string::npos || text.find("weekday") != std::string::npos;
      REQUIRE((!business || is_business_day(day)));
    }
    if (i % 10 == 0 && !found.days.empty()) {
      REQUIRE(rule_accepts(text, found.days[random() % found.days.size()]));
    }
    const bool each_month = rhythm.unit == expr::Unit::months && rhythm.kind == expr::Rhythm::Kind::every &&
                            rhythm.low == 1 && found.fixed;
    const bool by_rule = rhythm.day.kind != expr::DayRule::Kind::unsaid &&
                         rhythm.day.kind != expr::DayRule::Kind::nth_business_day;
    for (Day day = january(year); each_month && by_rule && day < january(year + 1); day += days(1)) {
      const bool marked = std::binary_search(found.days.begin(), found.days.end(), day);
      REQUIRE((marked || !may_fall_on(rhythm, day) || (first && day < first->day)));
    }
  }
}

TEST_CASE("a first date that the rule accepts is marked where the days are known") {
  std::mt19937 random(12);
  int known = 0;
  for (int i = 0; i < 1500; i++) {
    const std::string text = random_cadence(random);
    const expr::Cadence made = cadence(text);
    const int year = 2024 + static_cast<int>(random() % 7);
    const Day first = january(year) + days(random() % 365);
    const Recurrence found = recurrence(made, Start{first}, january(year), january(year + 1));
    if (!found.fixed || !may_fall_on(made.rhythms.front(), first)) {
      continue;
    }
    CAPTURE(text, expr::print(date_of(first)));
    REQUIRE_FALSE(found.days.empty());
    REQUIRE(found.days.front() == first);
    known++;
  }
  CHECK(known > 150);
}

TEST_CASE("the first business day of every month is marked, and never a Sunday") {
  for (int year = 2024; year <= 2030; year++) {
    const Recurrence found = in_year("monthly on the first business day", year);
    CHECK(found.fixed);
    REQUIRE(found.days.size() == 12);
    for (unsigned month = 1; month <= 12; month++) {
      Day day = first_day(std::chrono::year(year) / std::chrono::month(month));
      while (weekday_of(day) >= expr::Weekday::saturday) {
        day += days(1);
      }
      CHECK(found.days[month - 1] == day);
    }
  }
  // After New Year, and then as the others.
  CHECK(dates(in_year("monthly on the first business day", 2026, expr::Date{2026, 1, 2}))[0] == "01-02");
  CHECK(dates(in_year("monthly on the first business day", 2026, expr::Date{2026, 1, 2}))[1] == "02-02");
  CHECK(dates(in_year("monthly on the last business day", 2026)) ==
        Texts{"01-30", "02-27", "03-31", "04-30", "05-29", "06-30", "07-31", "08-31", "09-30", "10-30",
              "11-30", "12-31"});
}

TEST_CASE("month ends, leap years and the turn of the year") {
  CHECK(dates(in_year("monthly on the 31st", 2024))[1] == "02-29");
  CHECK(dates(in_year("monthly on the 31st", 2026))[1] == "02-28");
  CHECK(rule_accepts("monthly on the 31st", day_of({2026, 2, 28})));
  CHECK_FALSE(rule_accepts("monthly on the 31st", day_of({2024, 2, 28})));
  CHECK(dates(in_year("monthly on the last day", 2028))[1] == "02-29");
  CHECK(dates(in_year("yearly", 2027, expr::Date{2024, 2, 29})) == Texts{"02-28"});
  CHECK(dates(in_year("yearly", 2028, expr::Date{2024, 2, 29})) == Texts{"02-29"});
  CHECK(dates(in_year("monthly", 2026, expr::Date{2025, 10, 31})).front() == "01-31");
  CHECK(in_year("daily", 2028).days.size() == 366);
  // The week that begins in December goes on in January.
  CHECK(dates(in_year("every 2 weeks on Friday", 2026, expr::Date{2025, 12, 19})).front() == "01-02");
  CHECK(dates(in_year("every 2 weeks on Mondays and Thursdays", 2026, expr::Date{2025, 12, 29})).front() ==
        "01-01");
  CHECK(dates(in_year("every 2 business days", 2026, expr::Date{2025, 12, 31})).front() == "01-02");
  CHECK(dates(in_year("on Thursdays", 2026)).front() == "01-01");
}

TEST_CASE("which day of a quarter or a year it is follows from the first one") {
  CHECK(dates(in_year("quarterly on the first business day", 2026, expr::Date{2026, 1, 1})) ==
        Texts{"01-01", "04-01", "07-01", "10-01"});
  CHECK(dates(in_year("quarterly on the last business day", 2026, expr::Date{2026, 3, 31})) ==
        Texts{"03-31", "06-30", "09-30", "12-31"});
  // The 45th day of quarters that begin in January.
  CHECK(dates(in_year("quarterly on the 45th day", 2026, expr::Date{2026, 2, 14})) ==
        Texts{"02-14", "05-15", "08-14", "11-14"});
  CHECK(dates(in_year("yearly on the last Friday", 2026, expr::Date{2025, 6, 27})) == Texts{"06-26"});
  CHECK(dates(in_year("quarterly on the 15th", 2026, expr::Date{2025, 11, 15})) ==
        Texts{"02-15", "05-15", "08-15", "11-15"});
  CHECK_FALSE(rule_accepts("quarterly on the 15th", day_of({2026, 1, 20})));
  // No month begins so that the 10th is its first Tuesday: quarters that nobody here knows.
  const Recurrence unknown = in_year("quarterly on the first Tuesday", 2026, expr::Date{2026, 2, 10});
  CHECK_FALSE(unknown.fixed);
  CHECK(unknown.days.size() == 4);
}

TEST_CASE("where only the rhythm is known, its days are not") {
  for (const char* text : {"monthly", "quarterly on the first Monday", "every 2 weeks on Tuesday",
                           "twice a month", "monthly on Tuesday", "monthly in the second week",
                           "every 3 days", "every 2 business days", "about every 2 weeks", "yearly"}) {
    INFO(text);
    const Recurrence found = in_year(text, 2026);
    CHECK_FALSE(found.fixed);
    CHECK_FALSE(found.irregular);
    CHECK_FALSE(found.days.empty());
  }
  CHECK(dates(in_year("monthly in the second week", 2026)).front() == "01-11");
  CHECK_FALSE(in_year("monthly in the second week", 2026, expr::Date{2026, 1, 8}).fixed);
  CHECK_FALSE(in_year("monthly on Tuesday", 2026, expr::Date{2026, 1, 20}).fixed);
  CHECK_FALSE(in_year("about every 2 weeks", 2026, expr::Date{2026, 1, 20}).fixed);
  CHECK(in_year("at least monthly", 2026).bound == expr::Bound::at_least);
  CHECK(in_year("at least monthly", 2026).days.size() == 12);
  // It comes twice a year from then on.
  CHECK(in_year("twice a year", 2026, expr::Date{2026, 9, 1}).days.size() == 1);
  CHECK(in_year("once a month on the first Monday", 2026).fixed);
  CHECK(in_year("twice a week on Mondays and Thursdays", 2026).days.size() == 105);
  CHECK(in_year("2 times a week on Mondays and Thursdays", 2026).fixed);
}

TEST_CASE("a first date that is a month says when it begins and not on which day") {
  const auto from_march = [](std::string_view text) {
    return recurrence(cadence(text), Start{day_of({2026, 3, 1}), false}, january(2026), january(2027));
  };
  CHECK_FALSE(from_march("every 2 weeks on Tuesday").fixed);
  CHECK(date_of(from_march("every 2 weeks on Tuesday").days.front()).month == 3);
  CHECK(from_march("monthly on the 15th").fixed);
  CHECK(dates(from_march("monthly on the 15th")).front() == "03-15");
  CHECK_FALSE(from_march("monthly").fixed);
  CHECK(from_march("monthly").days.size() == 10);
  CHECK(from_march("quarterly on the 15th").days.size() == 4);
}

TEST_CASE("dates in `from` and `until` are days of the calendar; what happens to a customer is none") {
  CHECK(dates(in_year("every 2 weeks on Tuesday from 2026-11-24 until 2026-12-22", 2026)) ==
        Texts{"11-24", "12-08", "12-22"});
  CHECK(dates(in_year("weekly on Monday from 2026-12-20", 2026)) == Texts{"12-21", "12-28"});
  CHECK(in_year("weekly from 2027-01-01", 2026).later);
  CHECK(in_year("weekly on Monday until 2025-06-30", 2026).over);
  CHECK(dates(in_year("once", 2026, expr::Date{2026, 5, 5})) == Texts{"05-05"});
  for (const char* text :
       {"as needed", "every 2 weeks until live", "weekly until live, then monthly", "biweekly",
        "weekly or monthly", "weekly from live", "weekly for 6 weeks", "continuously", "once", "hourly"}) {
    INFO(text);
    CHECK(in_year(text, 2026).irregular);
    CHECK(in_year(text, 2026).days.empty());
  }
  CHECK(in_year("weekly on Tuesday or as needed", 2026).days.size() == 52);
}

TEST_CASE("the rule allows for public holidays, and not for any business day of the month") {
  const std::string text = "monthly on the first business day";
  CHECK(rule_accepts(text, day_of({2026, 1, 1})));
  CHECK(rule_accepts(text, day_of({2026, 1, 2})));
  CHECK_FALSE(rule_accepts(text, day_of({2026, 1, 3})));
  CHECK_FALSE(rule_accepts(text, day_of({2026, 1, 26})));
  CHECK(rule_accepts("monthly on the last business day", day_of({2026, 12, 23})));
  CHECK_FALSE(rule_accepts("monthly on the last business day", day_of({2026, 12, 7})));
  CHECK_FALSE(rule_accepts("every weekday", day_of({2026, 1, 4})));
  CHECK_FALSE(rule_accepts("weekly on the second business day", day_of({2026, 1, 5})));
}

TEST_CASE("numbers of any size end") {
  CHECK(in_year("every 1000000 years on the 3rd", 2026, expr::Date{2026, 1, 3}).days.size() == 1);
  CHECK(in_year("every 1000000 weeks", 2026, expr::Date{9999, 12, 31}).later);
  CHECK(in_year("every 1000000 business days", 2026, expr::Date{1, 1, 1}).days.empty());
  CHECK(in_year("every 999999 days", 9999, expr::Date{9999, 12, 31}).days.size() == 1);
}

}  // namespace jc::facts
