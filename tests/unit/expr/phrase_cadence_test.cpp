#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

std::vector<std::string> meanings(const std::string& text) {
  std::vector<std::string> result;
  for (const Reading& reading : readings(read_as<Cadence>(PhraseKind::cadence, text))) {
    INFO(reading.text);
    CHECK(readings(read_as<Cadence>(PhraseKind::cadence, reading.text)).size() == 1);
    result.push_back(reading.text);
  }
  return result;
}

Length period_of(const std::string& text) {
  return period(read_as<Cadence>(PhraseKind::cadence, text).rhythms.front());
}

using Texts = std::vector<std::string>;
constexpr std::int64_t kDay = 86400;

}  // namespace

TEST_CASE("cadences print in one form") {
  const auto form = [](const char* text) { return canonical(PhraseKind::cadence, text); };
  CHECK(form("on Mondays") == "weekly on Monday");
  CHECK(form("every Thursday and Monday") == "weekly on Monday and Thursday");
  CHECK(form("every other week") == "every 2 weeks");
  CHECK(form("every second Tuesday") == "every 2 weeks on Tuesday");
  CHECK(form("annually") == "yearly");
  CHECK(form("per quarter") == "quarterly");
  CHECK(form("3x a month") == "3 times a month");
  CHECK(form("twice-weekly") == "twice a week");
  CHECK(form("semi-annually") == "twice a year");
  CHECK(form("biennial") == "every 2 years");
  CHECK(form("P1M") == "monthly");
  CHECK(form("monthly on day 3") == "monthly on the 3rd");
  CHECK(form("monthly on the 22nd") == "monthly on the 22nd");
  CHECK(form("first week of the quarter") == "quarterly in the first week");
  CHECK(form("every weekday") == "every business day");
  CHECK(form("on demand") == "as needed");
  CHECK(form("bi-annually") == "biannual");
  CHECK(form("weekly until go-live then monthly") == "weekly until go-live, then monthly");
  CHECK(form("every 2 weeks until milestone live and csat >= 4") ==
        "every 2 weeks until milestone live and csat >= 4");
}

TEST_CASE("words with two meanings have both readings") {
  CHECK(meanings("biweekly") == Texts{"twice a week", "every 2 weeks"});
  CHECK(meanings("bi-monthly") == Texts{"twice a month", "every 2 months"});
  CHECK(meanings("biannual") == Texts{"twice a year", "every 2 years"});
  CHECK(meanings("triweekly") == Texts{"3 times a week", "every 3 weeks"});
  CHECK(meanings("biweekly until go-live") ==
        Texts{"twice a week until go-live", "every 2 weeks until go-live"});
}

TEST_CASE("clear cadences have one reading") {
  for (const char* text :
       {"weekly", "every 2 weeks", "semi-annually", "weekly and as needed", "twice a year", "P2W",
        "weekly until go-live, then monthly", "as needed", "half-yearly", "ongoing"}) {
    INFO(text);
    CHECK(meanings(text).size() == 1);
  }
}

TEST_CASE("two cadences at once are ambiguous, not unreadable") {
  CHECK(meanings("weekly or monthly") == Texts{"weekly", "monthly"});
  CHECK(meanings("weekly/monthly") == Texts{"weekly", "monthly"});
  CHECK(meanings("ideally quarterly, at times bi-annually") ==
        Texts{"quarterly", "twice a year", "every 2 years"});
  CHECK(meanings("biweekly until go-live, then monthly").size() == 2);
}

TEST_CASE("the time between two is known") {
  CHECK(period_of("every 2 weeks") == Length{14 * kDay, 14 * kDay});
  CHECK(period_of("monthly") == Length{28 * kDay, 31 * kDay});
  CHECK(period_of("1..2 times a year") == Length{365 * kDay / 2, 366 * kDay});
  CHECK(period_of("at least every 2 weeks") == Length{0, 14 * kDay});
  CHECK(period_of("on Mondays and Thursdays") == Length{7 * kDay / 2, 7 * kDay / 2});
  CHECK(period_of("as needed") == Length{0, std::nullopt});
}

TEST_CASE("days and ends of a cadence are kept") {
  const Rhythm monthly =
      read_as<Cadence>(PhraseKind::cadence, "monthly on the last Friday until live").rhythms.front();
  CHECK(monthly.day.kind == DayRule::Kind::nth_weekday);
  CHECK(monthly.day.number == -1);
  CHECK(monthly.day.weekdays == std::vector<Weekday>{Weekday::friday});
  CHECK(std::holds_alternative<Moment>(monthly.until));
  CHECK(monthly.word_at.end == 7);
}

}  // namespace jc::expr
