#include "compiler/facts/cadence.h"

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Scene ritual(const std::string& fields) {
  return Scene("journey: j\ngovernance:\n  rituals:\n    - { id: r, " + fields + " }\n");
}
Texts ambiguous(const std::string& fields) { return ritual(fields).spots("ambiguous-cadence", Kind::ritual); }
Texts contradictions(const std::string& fields) {
  return ritual(fields).texts("cadence-contradiction", Kind::ritual);
}

}  // namespace

TEST_CASE("words with two meanings, at the word") {
  CHECK(ambiguous("cadence: weekly").empty());
  CHECK(ambiguous("cadence: every 2 weeks on Tuesday").empty());
  CHECK(ambiguous("cadence: biweekly") == Texts{"biweekly"});
  CHECK(ambiguous("cadence: bi-monthly on Tuesday") == Texts{"bi-monthly"});
  CHECK(ambiguous("cadence: \"biannual\"") == Texts{"biannual"});
  CHECK(ambiguous("cadence: \"ideally quarterly, at times bi-annually\"").size() == 1);
  CHECK(ambiguous("cadence: as needed").empty());
  Scene scene("journey: j\nstages:\n  - id: s\n    touchpoints: [{ id: t, repeat: biweekly until live }]\n");
  CHECK(scene.spots("ambiguous-cadence", Kind::touchpoint) == Texts{"biweekly"});
}

TEST_CASE("a fix for each reading, none of them safe") {
  Scene scene = ritual("cadence: biweekly");
  const std::vector<facts::Fact> facts = scene.facts("ambiguous-cadence", Kind::ritual);
  REQUIRE(facts.size() == 1);
  REQUIRE(facts[0].fixes.size() == 2);
  CHECK(facts[0].fixes[0].edits[0].replacement == "every 2 weeks");
  CHECK(facts[0].fixes[1].edits[0].replacement == "twice a week");
  CHECK(scene.files.text(facts[0].fixes[0].edits[0].span) == "biweekly");
  CHECK_FALSE(facts[0].fixes[0].safe);
}

TEST_CASE("a title counts where there is no cadence") {
  CHECK(ambiguous("title: Biweekly sync") == Texts{"Biweekly"});
  CHECK(ambiguous("title: Biweekly sync, cadence: every 2 weeks").empty());
  CHECK(ambiguous("title: Track sync").empty());
}

TEST_CASE("a meeting that is called after a day of the week is held on it") {
  CHECK(contradictions("title: Monday meeting, cadence: weekly on tuesday") ==
        Texts{"the cadence is `weekly on tuesday`, and the title says `Monday`"});
  CHECK(contradictions("title: Friday note, cadence: every 2 weeks on Thursday").size() == 1);
  CHECK(contradictions("title: The weekly Friday wrap-up, cadence: weekly on Monday").size() == 1);
  CHECK(contradictions("title: Review, purpose: meet on Mondays and look ahead, cadence: weekly on wed")
            .size() == 1);
  for (const char* fields :
       {"title: Monday meeting, cadence: weekly on Monday", "title: Monday meeting, cadence: weekly",
        "title: Monday and Thursday stand-up, cadence: weekly on Monday and Thursday",
        "title: Black Friday review, cadence: weekly on Monday",
        "title: Look at Friday's numbers, cadence: weekly on Monday",
        "title: Monday's numbers, cadence: weekly on Tuesday",
        "title: Review, purpose: prepare what ships on Fridays for the board, cadence: weekly on Monday"}) {
    INFO(fields);
    CHECK(contradictions(fields).empty());
  }
}

TEST_CASE("title and cadence that can't both be right") {
  CHECK(contradictions("title: Weekly sync, cadence: daily") ==
        Texts{"the cadence is `daily`, and the title says `Weekly`"});
  CHECK(contradictions("title: Bi-Monthly Health Score Updates, cadence: monthly").size() == 1);
  CHECK(contradictions("title: Bi-monthly updates, cadence: every 2 months").empty());
  CHECK(contradictions("title: Bi-monthly direction check, cadence: weekly").size() == 1);
  CHECK(contradictions("title: Bi-monthly direction check, cadence: every 2 months").empty());
  CHECK(contradictions("title: Quarterly business review, cadence: every 3 months").empty());
  CHECK(contradictions("title: Quarterly business review, cadence: twice a year").size() == 1);
  CHECK(contradictions("title: Monthly review, cadence: every 4 weeks").empty());
  CHECK(contradictions("title: Daily stand-up, cadence: every weekday").empty());
  CHECK(contradictions("title: Sync (weekly), cadence: monthly").size() == 1);
}

TEST_CASE("words that speak of something else") {
  CHECK(contradictions("title: 90-day recap, cadence: weekly").empty());
  CHECK(contradictions("title: Weekly active users, cadence: monthly").empty());
  CHECK(contradictions("title: Plan the quarterly goals, cadence: weekly").empty());
  CHECK(contradictions("title: Sync, cadence: weekly, purpose: Prepare the quarterly review").empty());
  CHECK(contradictions("title: Sync, cadence: weekly, purpose: Unblock this fortnight's milestones").empty());
  CHECK(contradictions("title: Sync, cadence: monthly, purpose: Held every two weeks to unblock milestones")
            .size() == 1);
  CHECK(contradictions("title: Annual plan check-in, cadence: quarterly").empty());
  CHECK(contradictions("title: Quarterly goals review, cadence: monthly").empty());
  CHECK(contradictions("title: Monthly metrics review, cadence: weekly").size() == 1);
  CHECK(contradictions("title: Weekly sync, cadence: as needed").empty());
  CHECK(contradictions("title: Weekly sync").empty());
}

TEST_CASE("any bytes in a title") {
  CHECK(facts::rhythms_in_title("").empty());
  CHECK(facts::rhythms_in_title("every").empty());
  CHECK(facts::rhythms_in_title("\xFF\xFE weekly \xE2\x80\x94 :::").size() == 1);
  CHECK(facts::rhythms_in_title("3 times a").empty());
}

TEST_CASE("a rhythm where a moment belongs, unless something has that name") {
  const auto spots = [](const std::string& when, const std::string& more = "") {
    return Scene("journey: j\nstages:\n  - id: s\n    touchpoints: [{ id: t, when: " + when + " }]\n" + more)
        .spots("rhythm-as-moment", Kind::touchpoint);
  };
  // A word that says a time and nothing else is no moment: reported where it is read.
  CHECK(spots("weekly").empty());
  CHECK(spots("[week 1, \"bi-weekly\"]") == Texts{"bi-weekly"});
  CHECK(spots("day 3").empty());
  CHECK(spots("signed").empty());
  CHECK(spots("event weekly").empty());
  CHECK(spots("after weekly").empty());
  CHECK(spots("weekly", "milestones: [{ id: weekly }]\n").empty());
  // Told as a name that nothing has.
  CHECK(spots("weekly", "vocabulary: { events: { signed: {} } }\n").empty());
}

}  // namespace jc::model
