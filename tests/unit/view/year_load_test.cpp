// How many hours rituals take.
#include "compiler/view/chart/year_load.h"

#include "compiler/expr/phrase/phrase.h"
#include "tests/test.h"

using namespace jc;
using view::GovernanceChart;
using view::RitualRow;
using view::YearLoad;

namespace {

std::optional<double> hours(std::string_view text) {
  const expr::ParseResult parsed = expr::parse_phrase(expr::PhraseKind::duration, text);
  INFO(text);
  REQUIRE(parsed);
  return facts::meeting_hours(std::get<expr::Duration>(parsed.phrase->value));
}

}  // namespace

TEST_CASE("a meeting's days are working days") {
  CHECK(hours("90 minutes") == 1.5);
  CHECK(hours("1 hour 30 minutes") == 1.5);
  CHECK(hours("1..2 hours") == 1.5);
  CHECK(hours("2 days") == 16);
  CHECK(hours("1 week") == 40);
  CHECK_FALSE(hours("1 month"));
}

TEST_CASE("the hours of a year are those of the rituals whose length is known, in their months") {
  GovernanceChart chart{"", view::year_from(std::chrono::year(2026) / 1), {{"", "", "", false, {}}}};
  RitualRow known;
  known.hours = 1.5;
  known.marks.days = {0, 30, 31, 364};
  RitualRow unknown;
  unknown.marks.days = {31};
  RitualRow review = unknown;
  review.review = true;
  chart.sections[0].rituals = {known, unknown, review, RitualRow()};
  const YearLoad load = view::load_of(chart);
  CHECK(load.hours[0] == 3);
  CHECK(load.hours[1] == 1.5);
  CHECK(load.hours[11] == 1.5);
  CHECK(load.dates[1] == 3);
  CHECK(load.all_dates == 6);
  CHECK(load.all_hours == 6);
  CHECK(load.unknown == 1);
}
