#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

Criterion condition(const std::string& text) { return read_as<Criterion>(PhraseKind::condition, text); }

UnitAmount usd(std::int64_t number) { return {Decimal::whole(number), "USD"}; }

std::string printed(const std::vector<AttributeValue>& values) {
  std::string result;
  for (const AttributeValue& value : values) {
    result += (result.empty() ? "" : " ") + print(value);
  }
  return result;
}

}  // namespace

TEST_CASE("a condition holds or does not, exactly at its borders") {
  const Criterion mid = condition("arr >= $10k and arr < $100k");
  CHECK(holds(mid, {{"arr", usd(10'000)}}) == true);
  CHECK(holds(mid, {{"arr", usd(100'000)}}) == false);
  CHECK(holds(mid, {{"arr", UnitAmount{Decimal{99'999'999'990}, "USD"}}}) == true);
  CHECK(holds(mid, {{"arr", UnitAmount{Decimal::whole(50'000), "EUR"}}}) == std::nullopt);
  CHECK(holds(mid, {}) == std::nullopt);
}

TEST_CASE("and, or, not and lists hold as they read") {
  const Assignment emea = {{"region", std::string("emea")}, {"seats", UnitAmount{Decimal::whole(30), ""}}};
  CHECK(holds(condition("region is one of emea, apac"), emea) == true);
  CHECK(holds(condition("region is not one of emea, apac"), emea) == false);
  CHECK(holds(condition("not (region is amer or seats < 25)"), emea) == true);
  CHECK(holds(condition("seats between 30 and 40"), emea) == true);
  CHECK(holds(condition("seats = 20..29"), emea) == false);
  CHECK(holds(condition("plan is free or region is emea"), emea) == true);
  CHECK(holds(condition("plan is free and region is emea"), emea) == std::nullopt);
  CHECK(holds(condition("plan is free and region is amer"), emea) == false);
  CHECK(holds(condition("tenure > 2 weeks"), {{"tenure", UnitAmount{Decimal::whole(15 * 86400), "s"}}}) ==
        true);
  CHECK(holds(condition("signed >= 2026-01-01"), {{"signed", Date{2026, 1, 1}}}) == true);
}

TEST_CASE("borders are listed for each attribute") {
  const auto borders =
      border_values(condition("arr >= $10k and arr < $100k or seats > 5 and region is emea or apac"));
  CHECK(printed(borders.at("arr")) == "$10k $100k");
  CHECK(printed(borders.at("seats")) == "5");
  CHECK(printed(borders.at("region")) == "apac emea");
}

TEST_CASE("samples stand on, between and beside borders") {
  const auto of = [](const char* text, const char* name) { return border_values(condition(text)).at(name); };
  CHECK(printed(sample_values(of("seats > 4 and seats < 6", "seats"))) == "3 4 5 6 7");
  CHECK(printed(sample_values(of("seats > 4 and seats < 5", "seats"))) == "3 4 4.5 5 6");
  CHECK(printed(sample_values(of("seats > 4 and seats < 5", "seats"), true)) == "3 4 5 6");
  CHECK(printed(sample_values(of("x > -5 and x < -4", "x"), true)) == "-6 -5 -4 -3");
  CHECK(printed(sample_values(of("x > -1 and x < 1", "x"), true)) == "-2 -1 0 1 2");
  CHECK(printed(sample_values(of("d > 2026-01-01 and d < 2026-01-02", "d"))) ==
        "2025-12-31 2026-01-01 2026-01-02 2026-01-03");
}

TEST_CASE("conditions speak about attributes only") {
  CHECK(wrong_word(PhraseKind::condition, "plan is free and event cancelled") == "event cancelled");
  CHECK(wrong_word(PhraseKind::condition, "arr >= $10k for 30 days") == "for 30 days");
  CHECK(wrong_word(PhraseKind::condition, "metric nrr > 3") == "metric nrr > 3");
}

}  // namespace jc::expr
