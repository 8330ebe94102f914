#include "compiler/expr/phrase/meaning.h"
#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

struct Case {
  PhraseKind kind;
  const char* text;
  const char* reads;
};

// What is plainly clear, and its canonical form.
const Case kRead[] = {
    {PhraseKind::duration, "< 3 days", "up to 3 days"},
    {PhraseKind::duration, "max 5 days", "up to 5 days"},
    {PhraseKind::duration, "30 days or less", "up to 30 days"},
    {PhraseKind::target, "ttv 30 days or less", "ttv <= 30 days"},
    {PhraseKind::quantity, "80% or more", "at least 80%"},
    {PhraseKind::quantity, "$5-10k", "$5k..10k"},
    {PhraseKind::quantity, "$20 per user per month", "$20 per user a month"},
    {PhraseKind::target, "csat >= 4.5/5", "csat >= 4.5/5"},
    {PhraseKind::moment, "from day 3 to day 9", "day 3..9"},
    {PhraseKind::moment, "by Q3 2026", "by 2026-09-30"},
    {PhraseKind::moment, "day 0", "day 0"},
    {PhraseKind::cadence, "weekly, 4 times", "weekly for 4 weeks"},
    {PhraseKind::cadence, "before each business review", "before each business-review"},
    {PhraseKind::condition, "region is EMEA/APAC", "region is EMEA or APAC"},
};

}  // namespace

TEST_CASE("what is plainly clear is read") {
  for (const Case& one : kRead) {
    INFO(one.text);
    CHECK(canonical(one.kind, one.text) == one.reads);
  }
}

TEST_CASE("a rewrite keeps every number and content word") {
  CHECK(says_the_same("two wekes", "2 weeks"));
  CHECK(says_the_same("Adoption rate > 60%", "adoption-rate > 60%"));
  CHECK_FALSE(says_the_same("QBR held", "QBR"));
  CHECK_FALSE(says_the_same("90 days out", "90 days after out"));
  CHECK_FALSE(says_the_same("TTV 30 days or less", "TTV >= 30 days"));
  CHECK(problem(PhraseKind::moment, "90 days out").rewrite.empty());
  CHECK(problem(PhraseKind::moment, "90 days out").hint == "`out` of what? write `90 days before <event>`");
  CHECK(problem(PhraseKind::moment, "2 weeks after go live").rewrite == "2 weeks after go-live");
}

TEST_CASE("a time is no name and no thousand a fraction") {
  for (const char* text :
       {"T-90", "R-120", "L-7", "GA-30", "by EOM", "Q3", "tomorrow", "mid-March", "FY26"}) {
    INFO(text);
    CHECK_FALSE(parse_phrase(PhraseKind::moment, text));
  }
  CHECK_FALSE(parse_phrase(PhraseKind::quantity, "1.500 EUR"));
  CHECK_FALSE(parse_phrase(PhraseKind::criterion, "renewal in 120 days"));
}

}  // namespace jc::expr
