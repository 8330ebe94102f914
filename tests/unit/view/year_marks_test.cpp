// Cadences on a year's calendar.
#include "compiler/view/chart/year_marks.h"

#include "compiler/expr/phrase/phrase.h"
#include "tests/test.h"

using namespace jc;
using view::YearMarks;

namespace {

YearMarks marks(std::string_view text, std::optional<expr::Date> first = std::nullopt, int year = 2026) {
  const expr::ParseResult parsed = expr::parse_phrase(expr::PhraseKind::cadence, text);
  INFO(text);
  REQUIRE(parsed);
  return view::marks_in_year(std::get<expr::Cadence>(parsed.phrase->value), first, year);
}

}  // namespace

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
  CHECK(marks("daily", std::nullopt, 2028).days.size() == 366);
  CHECK(marks("quarterly", expr::Date{2026, 7, 1}).days.size() == 2);
  CHECK(marks("quarterly", expr::Date{2027, 7, 1}).later);
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

TEST_CASE("what has only a rhythm is spread over the year, and what has none is not marked") {
  const YearMarks months = marks("monthly");
  CHECK_FALSE(months.fixed);
  CHECK(months.days.size() == 12);
  CHECK(marks("twice a year").days.size() == 2);
  CHECK(marks("every 2 weeks").days.size() == 26);
  for (const char* text :
       {"as needed", "every 2 weeks until live", "weekly until live, then monthly", "biweekly"}) {
    INFO(text);
    CHECK(marks(text).irregular);
    CHECK(marks(text).days.empty());
  }
}
