#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

struct Case {
  PhraseKind kind;
  const char* text;
  const char* wrong;
  // Empty: nothing is sure, so nothing is rewritten.
  const char* rewrite;
};

constexpr PhraseKind kDuration = PhraseKind::duration;
constexpr PhraseKind kMoment = PhraseKind::moment;
constexpr PhraseKind kCadence = PhraseKind::cadence;
constexpr PhraseKind kCriterion = PhraseKind::criterion;

const Case kCases[] = {
    {kDuration, "3 wekes", "wekes", "3 weeks"},
    {kDuration, "a few weeks", "a few", ""},
    {kDuration, "soon", "soon", ""},
    {kDuration, "two to three weeks", "two", "2..3 weeks"},
    {kDuration, "10 dayz", "dayz", "10 days"},
    {kDuration, "4 wks-ish", "wks-ish", ""},
    {kDuration, "an hour or so", "an", ""},
    {kDuration, "90 minuets", "minuets", "90 minutes"},
    {kDuration, "half day", "half", ""},
    {kDuration, "half an hour", "half", ""},
    {kDuration, "30", "30", ""},
    {kDuration, "30 days after kickoff", "after", ""},
    {kDuration, "5 buisness days", "buisness", "5 business days"},
    {kDuration, "5dayz", "dayz", "5 days"},
    {kDuration, "3..2 weeks", "3..2 weeks", "2..3 weeks"},
    {kMoment, "5 dayz after kickoff", "dayz", "5 days after kickoff"},
    {kMoment, "shortly after x", "shortly", ""},
    {kMoment, "12 after contract-signed", "12", ""},
    {kMoment, "30 days affter kickoff", "affter", "30 days after kickoff"},
    {kMoment, "30 days after", "after", ""},
    {kMoment, "two weeks after kickoff", "two", "2 weeks after kickoff"},
    {kMoment, "withn 24 hours of signup", "withn", "within 24 hours of signup"},
    {kMoment, "30 days kickoff", "kickoff", ""},
    {kMoment, "by 2026-02-30", "2026-02-30", ""},
    {kMoment, "12/01/2026", "12/01/2026", ""},
    {kCadence, "evry 2 weeks", "evry", "every 2 weeks"},
    {kCadence, "wekly", "wekly", "weekly"},
    {kCadence, "every 2 weeks on Tusday", "Tusday", "every 2 weeks on Tuesday"},
    {kCadence, "every 2 weeks util live", "util", "every 2 weeks until live"},
    {kCadence, "monthly on the first", "first", ""},
    {PhraseKind::quantity, "70 percnt", "percnt", "70%"},
    {PhraseKind::target, "ttfv <= 30 dayz", "dayz", "ttfv <= 30 days"},
    {PhraseKind::target, "ttfv 30 days", "days", ""},
    {PhraseKind::target, "nrr >", ">", ""},
    {kCriterion, "evnt first-report", "evnt", "event first-report"},
    {kCriterion, "event first-report adn csat >= 4", "adn", "event first-report and csat >= 4"},
    {kCriterion, "event first-report and", "and", ""},
    {kCriterion, "(event a or event b", "b", "event a or event b"},
    {kCriterion, "event a)", ")", "event a"},
    {kCriterion, "milestone live is 7 dayz late", "dayz", "milestone live is 7 days late"},
    {kCriterion, "event trained at lest 5 times", "lest", "event trained at least 5 times"},
    {kCriterion, "no event first-report for 14", "14", ""},
    {PhraseKind::range, "a..b", "a..b", ""},
};

}  // namespace

TEST_CASE("the caret stands under the wrong word and the rewrite says what was meant") {
  for (const Case& one : kCases) {
    INFO(one.text);
    CHECK(wrong_word(one.kind, one.text) == one.wrong);
    const PhraseProblem found = problem(one.kind, one.text);
    CHECK(found.rewrite == one.rewrite);
    CHECK_FALSE(found.message.empty());
    CHECK_FALSE(found.expected.empty());
    if (!found.rewrite.empty()) {
      CHECK(canonical(one.kind, found.rewrite) == found.rewrite);
    }
  }
}

TEST_CASE("a misspelling comes with the word that was meant") {
  CHECK(problem(kDuration, "3 wekes").suggestion == "weeks");
  CHECK(problem(kDuration, "3 wekes").message == "`wekes` is not a unit; did you mean `weeks`?");
  CHECK(problem(kDuration, "3 wekes").expected == "a unit such as `days` or `weeks`");
  CHECK(problem(PhraseKind::target, "ttfv <= 30 dayz").suggestion == "days");
}

TEST_CASE("limits are problems, not crashes") {
  CHECK_FALSE(parse_phrase(kCriterion, std::string(100'000, 'a')));
  CHECK_FALSE(parse_phrase(kCriterion, std::string(4000, '(')));
  CHECK(parse_phrase(kCriterion, std::string(64, '(') + "event a" + std::string(64, ')')));
  CHECK_FALSE(parse_phrase(kCriterion, std::string(65, '(') + "event a" + std::string(65, ')')));
  std::string nots;
  for (int i = 0; i < 1000; ++i) {
    nots += "not ";
  }
  CHECK(parse_phrase(kCriterion, nots + "event a"));
  CHECK_FALSE(parse_phrase(kDuration, ""));
  CHECK_FALSE(parse_phrase(kDuration, "\xFF\xFE"));
  CHECK_FALSE(parse_phrase(kMoment, std::string("day \0 1", 7)));
}

}  // namespace jc::expr
