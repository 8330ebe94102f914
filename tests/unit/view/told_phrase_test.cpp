// Phrases are told in the language that pictures speak.
#include "compiler/view/words/told_phrase.h"

#include <string>

#include "compiler/view/words/words.h"
#include "tests/test.h"

namespace {

using namespace jc;
using expr::PhraseKind;

std::string told_in(const std::string& language, PhraseKind kind, const std::string& text) {
  const view::Words words{language, {}};
  const view::Speaking speaking(words);
  const expr::ParseResult read = expr::parse_phrase(kind, text);
  REQUIRE(read.phrase != nullptr);
  return view::told(*read.phrase, [](const expr::Name& name) { return name.text; });
}

TEST_CASE("times are told in the language of the picture") {
  CHECK(told_in("de", PhraseKind::duration, "14 days") == "14 Tage");
  CHECK(told_in("de", PhraseKind::duration, "2..3 weeks") == "2 bis 3 Wochen");
  CHECK(told_in("de", PhraseKind::duration, "1.5 hours") == "1,5 Stunden");
  CHECK(told_in("fr", PhraseKind::duration, "about 5 business days") == "environ 5 jours ouvrés");
  CHECK(told_in("de", PhraseKind::moment, "3 days after go-live") == "3 Tage nach go-live");
  CHECK(told_in("de", PhraseKind::moment, "month 8..9") == "Monat 8 bis 9");
  CHECK(told_in("es", PhraseKind::moment, "by 2026-12-01") == "a más tardar 1 dic 2026");
  CHECK(told_in("de", PhraseKind::moment, "by 2026-12-01") == "bis 1. Dez 2026");
}

TEST_CASE("Arabic says a few days with another word than many") {
  CHECK(told_in("ar", PhraseKind::duration, "5 days") == "5 أيام");
  CHECK(told_in("ar", PhraseKind::duration, "30 days") == "30 يوماً");
}

TEST_CASE("a language with another order of words has its own") {
  CHECK(told_in("ja", PhraseKind::moment, "3 days after kaitsu") == "kaitsuの3日後");
  CHECK(told_in("ja", PhraseKind::moment, "day 3 of onboarding") == "onboardingの3日目");
}

TEST_CASE("targets and conditions are told with signs, and numbers as the language writes them") {
  CHECK(told_in("de", PhraseKind::target, "csat from 3.9 to 4.4") == "csat von 3,9 auf 4,4");
  CHECK(told_in("nl", PhraseKind::target, "ttfv <= 30 days") == "ttfv ≤ 30 dagen");
  CHECK(told_in("de", PhraseKind::effect, "ttfv -60 minutes") == "ttfv −60 Minuten");
  CHECK(told_in("de", PhraseKind::effect, "nps -1 points") == "nps −1 Punkt");
  CHECK(told_in("fr", PhraseKind::effect, "nps -4 points") == "nps −4 points");
  CHECK(told_in("de", PhraseKind::criterion, "milestone live is 7 days late") == "live ist 7 Tage zu spät");
  CHECK(told_in("de", PhraseKind::criterion, "event a and (event b or not event c)") ==
        "a und (b oder nicht: c)");
  CHECK(told_in("fr", PhraseKind::criterion, "event trained at least 5 times") == "trained au moins 5 fois");
}

TEST_CASE("rhythms are told, and those of two meanings are left as they are written") {
  CHECK(told_in("de", PhraseKind::cadence, "every 2 weeks on Tuesday") == "alle 2 Wochen am Dienstag");
  CHECK(told_in("fr", PhraseKind::cadence, "monthly on the first Monday") == "chaque mois le premier lundi");
  CHECK(told_in("ja", PhraseKind::cadence, "weekly on Monday") == "毎週月曜日");
  CHECK(told_in("de", PhraseKind::cadence, "biweekly").empty());
}

}  // namespace
