// The year's picture: which twelve months it shows, and what it says where it has no marks.
#include "compiler/view/chart/year_marks.h"

#include "compiler/expr/phrase/phrase.h"
#include "tests/test.h"

using namespace jc;
using view::YearMarks;
using view::YearShown;

namespace {

const YearShown k2026 = view::year_from(std::chrono::year(2026) / 1);

YearMarks marks(std::string_view text, std::optional<expr::Date> first = std::nullopt,
                const YearShown& year = k2026) {
  const expr::ParseResult parsed = expr::parse_phrase(expr::PhraseKind::cadence, text);
  INFO(text);
  REQUIRE(parsed);
  const auto start = first ? std::optional(facts::Start{facts::day_of(*first)}) : std::nullopt;
  return view::marks_in_year(std::get<expr::Cadence>(parsed.phrase->value), std::string(text), start, year);
}

}  // namespace

TEST_CASE("a year that begins in January is called by its number, another by its months") {
  CHECK(k2026.name == "2026");
  CHECK(k2026.within == "in 2026");
  CHECK(k2026.length() == 365);
  CHECK(k2026.month_names[11] == "Dec");
  const YearShown across = view::year_from(std::chrono::year(2027) / 11);
  CHECK(across.name == "November 2027 to October 2028");
  CHECK(across.within == "in 12 months");
  CHECK(across.length() == 366);
  CHECK(across.month_names[0] == "Nov");
  CHECK(across.month_names[2] == "Jan 2028");
  CHECK(across.month_of(0) == 0);
  CHECK(across.month_of(29) == 0);
  CHECK(across.month_of(30) == 1);
  CHECK(across.month_of(365) == 11);
}

TEST_CASE("what has a day is marked on that day") {
  // 2026-01-06 is a Tuesday.
  const YearMarks fortnight = marks("every 2 weeks on Tuesday", expr::Date{2026, 1, 6});
  CHECK(fortnight.fixed);
  CHECK(fortnight.days.size() == 26);
  CHECK(fortnight.days.front() == 5);
  CHECK(fortnight.days[1] == 19);
  CHECK(marks("every 2 weeks", expr::Date{2025, 12, 30}).days.front() == 12);
  CHECK(marks("on Mondays").days.size() == 52);
  CHECK(marks("on Mondays").days.front() == 4);
  CHECK(marks("quarterly", expr::Date{2026, 1, 20}).days == std::vector<int>{19, 109, 200, 292});
  CHECK(marks("monthly on the first Monday").days.front() == 4);
  CHECK(marks("monthly", expr::Date{2026, 1, 31}).days[1] == 58);
  CHECK(marks("quarterly", expr::Date{2026, 7, 1}).days.size() == 2);
}

TEST_CASE("working days are counted where they are meant, and weekends are owned up to") {
  // 2026 begins on a Thursday and has 261 days from Monday to Friday.
  CHECK(marks("every weekday").days.size() == 261);
  CHECK_FALSE(marks("every weekday").weekends);
  const YearMarks second = marks("every 2 business days");
  CHECK(second.days.size() == 131);
  // Thursday 1, Monday 5, Wednesday 7.
  CHECK(std::vector<int>(second.days.begin(), second.days.begin() + 3) == std::vector<int>{0, 4, 6});
  CHECK(marks("daily").weekends);
  CHECK(marks("every 3 days").weekends);
  CHECK_FALSE(marks("every 14 days").weekends);
  CHECK_FALSE(marks("weekly").weekends);
}

TEST_CASE("what has only a rhythm is spread over the year, and what has none says so") {
  const YearMarks months = marks("monthly");
  CHECK_FALSE(months.fixed);
  CHECK(months.days.size() == 12);
  CHECK(marks("twice a year").days.size() == 2);
  CHECK(marks("every 2 weeks").days.size() == 26);
  CHECK(marks("as needed").instead == "as needed: no days on the calendar");
  CHECK(marks("biweekly").instead == "twice a week or every 2 weeks? It can mean both");
  CHECK(marks("biweekly").days.empty());
  CHECK(marks("quarterly", expr::Date{2027, 7, 1}).instead == "starts after 2026");
  CHECK(marks("weekly until 2025-03-01").instead == "ended before 2026");
  const YearShown across = view::year_from(std::chrono::year(2027) / 11);
  CHECK(marks("weekly until 2025-03-01", std::nullopt, across).instead == "ended before November 2027");
  CHECK(marks("quarterly", expr::Date{2029, 7, 1}, across).instead == "starts after October 2028");
  CHECK(marks("every 2 years", expr::Date{2025, 7, 1}).instead == "every 2 years: not in 2026");
}
