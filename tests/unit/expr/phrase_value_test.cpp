#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {

TEST_CASE("quantities keep number, unit and sign") {
  const auto of = [](const char* text) { return read_as<Quantity>(PhraseKind::quantity, text); };
  CHECK(of("$100k").low == Decimal::whole(100'000));
  CHECK(of("$100k").currency == "USD");
  CHECK(of("EUR 1,667") == of("1667 EUR"));
  CHECK(of("+6%").is_relative());
  CHECK_FALSE(of("+6 points").is_relative());
  CHECK(of("-5 days").sign == Sign::minus);
  CHECK(of("45 minutes").time.low.front().unit == Unit::minutes);
  CHECK(of("30 hours a week").per_unit == Unit::weeks);
  CHECK(of("15 accounts per csm").per_name.text == "csm");
  CHECK(of("130%").low == Decimal::whole(130));
}

TEST_CASE("quantities print in one form") {
  const auto form = [](const char* text) { return canonical(PhraseKind::quantity, text); };
  CHECK(form("eur 1,667") == "€1,667");
  CHECK(form("$1500000") == "$1.5m");
  // Round sums are short, others are what a bill would say.
  CHECK(form("\u20ac2400") == "\u20ac2,400");
  CHECK(form("$2000") == "$2k");
  CHECK(form("0.30 EUR") == "\u20ac0.30");
  CHECK(form("$4.5") == "$4.50");
  CHECK(form("$0.125") == "$0.125");
  CHECK(form("$1,234,500") == "$1,234,500");
  CHECK(form("CHF 12.50") == "CHF 12.50");
  CHECK(form("-$5k") == "-$5k");
  CHECK(form("$10k..$20k") == "$10k..20k");
  CHECK(form("−3") == "-3");
  CHECK(form("100,000") == "100,000");
  CHECK(form("10%..20%") == "10..20%");
  CHECK(form("at least -5 days") == "at least -5 days");
}

TEST_CASE("targets are compared, moved or changed") {
  const auto of = [](const char* text) { return read_as<Target>(PhraseKind::target, text); };
  CHECK(of("ttfv <= 30 days").comparator == Comparator::at_most);
  CHECK(of("nrr is at least 110%").comparator == Comparator::at_least);
  CHECK(of("adoption-rate >= 70% of power-users").group.text == "power-users");
  CHECK(of("csat from 3.9 to 4.4").form == Target::Form::from_to);
  CHECK(of("csat from 3.9 to 4.4").baseline->low == Decimal{3'900'000});
  CHECK(of("nrr").form == Target::Form::tracked);
  CHECK(canonical(PhraseKind::target, "metric nrr") == "metric nrr");
  CHECK(of("ttfv <= 30 days from 61..75 days").baseline->is_range());
  CHECK(of("nps +6 points").form == Target::Form::changed);
  CHECK(of("ttfv from 61 to 44 days").baseline->time.low.front().unit == Unit::days);
  CHECK(of("ttfv <= 30 days by 2026-12-01").when.has_value());
  CHECK(canonical(PhraseKind::target, "nrr ≥ 110 percent") == "nrr >= 110%");
  CHECK(canonical(PhraseKind::effect, "ttfv down by 5 days") == "ttfv -5 days");
}

TEST_CASE("ranges may be open") {
  const auto of = [](const char* text) { return read_as<Range>(PhraseKind::range, text); };
  CHECK(of("75..").low == Decimal::whole(75));
  CHECK_FALSE(of("75..").high);
  CHECK(of("-2 .. 1").low == Decimal::whole(-2));
  CHECK(of("-1").single);
  CHECK(of("1..-2").high == Decimal::whole(-2));
  CHECK(canonical(PhraseKind::range, "-1") == "-1");
  CHECK(canonical(PhraseKind::range, "..50") == "..50");
  CHECK(canonical(PhraseKind::range, "0 to 100") == "0..100");
  CHECK(canonical(PhraseKind::range, "10%..20%") == "10..20%");
}

}  // namespace jc::expr
