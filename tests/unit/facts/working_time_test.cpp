// How often things come a year and what they take: one answer for pages, pictures, rules and the diff.
#include "compiler/facts/working_time.h"

#include "compiler/expr/phrase/read.h"
#include "tests/test.h"

namespace jc::facts {

namespace {

double times(const std::string& text) {
  const expr::Phrase read = expr::read_phrase(expr::PhraseKind::cadence, text);
  REQUIRE(read != nullptr);
  return times_a_year(std::get<expr::Cadence>(read->value).rhythms.front());
}

}  // namespace

TEST_CASE("working time: weeks and months have round numbers a year, and seven days are a week") {
  CHECK(times("weekly") == 52);
  CHECK(times("every 7 days") == 52);
  CHECK(times("every 14 days") == 26);
  CHECK(times("twice a year") == 2);
  CHECK(times("quarterly") == 4);
  CHECK(times("on Mondays and Thursdays") == 104);
  // As often as somebody needs it is no number.
  CHECK(times("as needed") == 0);
}

}  // namespace jc::facts
