#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

constexpr std::int64_t kDay = 86400;

Length length_of(const std::string& text) { return length(read_as<Duration>(PhraseKind::duration, text)); }

Window window_of(const std::string& text) {
  return window(read_as<Moment>(PhraseKind::moment, text).points.front());
}

}  // namespace

TEST_CASE("durations print in one form") {
  const auto form = [](const char* text) { return canonical(PhraseKind::duration, text); };
  CHECK(form("30 days") == "30 days");
  CHECK(form("3 to 4 months") == "3..4 months");
  CHECK(form("2-3 weeks") == "2..3 weeks");
  CHECK(form("2 – 3 Weeks") == "2..3 weeks");
  CHECK(form("1 hour and 30 minutes") == "1 hour 30 minutes");
  CHECK(form("PT90M") == "90 minutes");
  CHECK(form("P2W") == "2 weeks");
  CHECK(form("p1y2m10dt2h30m") == "1 year 2 months 10 days 2 hours 30 minutes");
  CHECK(form("1 fortnight") == "2 weeks");
  CHECK(form("~2 wks") == "about 2 weeks");
  CHECK(form("at least 60 days") == "60+ days");
  CHECK(form("5 working-days") == "5 business days");
  CHECK(form("30days") == "30 days");
  CHECK(form(" 30\n days ") == "30 days");
  CHECK(form("2..2 weeks") == "2 weeks");
}

TEST_CASE("a duration is as long as its units say") {
  CHECK(length_of("2 weeks") == Length{14 * kDay, 14 * kDay});
  CHECK(length_of("1.5 hours") == Length{5400, 5400});
  CHECK(length_of("1 month") == Length{28 * kDay, 31 * kDay});
  CHECK(length_of("12 months") == Length{365 * kDay, 366 * kDay});
  CHECK(length_of("1 quarter") == Length{89 * kDay, 92 * kDay});
  CHECK(length_of("5 business days") == Length{7 * kDay, 7 * kDay});
  CHECK(length_of("1 business day") == Length{1 * kDay, 3 * kDay});
  CHECK(length_of("2..3 weeks") == Length{14 * kDay, 21 * kDay});
  CHECK(length_of("60+ days") == Length{60 * kDay, std::nullopt});
  CHECK(length_of("up to 5 days") == Length{0, 5 * kDay});
  CHECK(*length_of("999,999,999,999 years").high == 3652425 * kDay);
}

TEST_CASE("business time is told apart") {
  CHECK(is_business_time(read_as<Duration>(PhraseKind::duration, "5 business days")));
  CHECK_FALSE(is_business_time(read_as<Duration>(PhraseKind::duration, "5 days")));
}

TEST_CASE("moments print in one form") {
  const auto form = [](const char* text) { return canonical(PhraseKind::moment, text); };
  CHECK(form("at contract-signed") == "contract-signed");
  CHECK(form("2 weeks into onboarding") == "2 weeks after onboarding");
  CHECK(form("day 30 after kickoff") == "30 days after kickoff");
  CHECK(form("at least 60 days before renewal") == "60+ days before renewal");
  CHECK(form("no later than 2026-12-1") == "by 2026-12-01");
  CHECK(form("Month 8-9") == "month 8..9");
  CHECK(form("the later of a, b or c") == "the later of a, b and c");
  CHECK(form("30 days after the end of stage onboarding") == "30 days after end of stage onboarding");
  CHECK(form("5 days after встреча-1") == "5 days after встреча-1");
}

TEST_CASE("a moment lies in a window around its anchor") {
  CHECK(window_of("30 days after kickoff") == Window{30 * kDay, 30 * kDay});
  CHECK(window_of("60+ days before renewal") == Window{std::nullopt, -60 * kDay});
  CHECK(window_of("1 month before renewal") == Window{-31 * kDay, -28 * kDay});
  CHECK(window_of("within 24 hours of signup") == Window{-kDay, kDay});
  CHECK(window_of("within 24 hours after signup") == Window{0, kDay});
  CHECK(window_of("after first-report") == Window{0, std::nullopt});
  CHECK(window_of("by contract-end") == Window{std::nullopt, 0});
  CHECK(window_of("by 30 days after kickoff") == Window{std::nullopt, 30 * kDay});
  CHECK(window_of("day 1") == Window{0, kDay});
  CHECK(window_of("week 2..3") == Window{7 * kDay, 21 * kDay});
  CHECK(window_of("end of week 2") == Window{14 * kDay, 14 * kDay});
  CHECK(window_of("start of week 2") == Window{7 * kDay, 7 * kDay});
}

TEST_CASE("the anchor of a moment can be asked for") {
  const auto of = [](const char* text) { return read_as<Moment>(PhraseKind::moment, text).points.front(); };
  CHECK(anchor(of("week 2")) == nullptr);
  CHECK(anchor(of("day 3 of onboarding"))->name.text == "onboarding");
  CHECK(anchor(of("by 2026-12-01"))->date == Date{2026, 12, 1});
  CHECK(anchor(of("7 days after milestone kickoff"))->kind == AnchorKind::milestone);
  CHECK(of("2 weeks into x").at.end == 14);
}

TEST_CASE("dates and numbers are exact") {
  CHECK(decimal("2.5k") == Decimal::whole(2500));
  CHECK(decimal("1,667") == Decimal::whole(1667));
  CHECK(decimal("-0.00001") == Decimal{-10});
  CHECK(decimal("999999999999.99999"));
  CHECK_FALSE(decimal("1000000000000"));
  CHECK_FALSE(decimal("0.000001"));
  CHECK_FALSE(decimal("99999999999k"));
  CHECK(print(Decimal::whole(1234567)) == "1,234,567");
  CHECK(date("2024-02-29"));
  CHECK_FALSE(date("2023-02-29"));
  CHECK_FALSE(date("2026-13-01"));
  CHECK(date_of(day_number({1, 1, 1})) == Date{1, 1, 1});
  CHECK(day_number({1970, 1, 1}) == 0);
  for (std::int64_t day = -700000; day < 2900000; day += 997) {
    REQUIRE(day_number(date_of(day)) == day);
  }
}

}  // namespace jc::expr
