#include "compiler/facts/time_in_title.h"

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts milestones(const std::string& items) {
  return Scene("journey: j\nstages:\n  - id: s\n    milestones:\n" + items)
      .spots("time-in-title", Kind::milestone);
}

Texts contact(const std::string& title, const std::string& more = "") {
  return Scene("journey: j\nstages:\n  - id: s\n    touchpoints:\n      - { id: t, title: \"" + title + "\"" +
               more + " }\n")
      .spots("time-in-title", Kind::touchpoint);
}

std::string fixed(const std::string& item) {
  Scene scene("journey: j\nstages:\n  - id: s\n    milestones:\n" + item);
  const std::vector<facts::Fact> facts = scene.facts("time-in-title", Kind::milestone);
  REQUIRE(facts.size() == 1);
  return facts[0].fixes.empty() ? "" : facts[0].fixes[0].edits[0].replacement;
}

}  // namespace

TEST_CASE("a time behind a mark or a preposition is found in a title") {
  CHECK(milestones("      - Plan agreed (day 10)\n") == Texts{"day 10"});
  CHECK(milestones("      - Plan agreed by week 2\n") == Texts{"by week 2"});
  CHECK(milestones("      - Plan agreed, 2027-03-01\n") == Texts{"2027-03-01"});
  CHECK(contact("Kickoff call - day 3") == Texts{"day 3"});
  CHECK(contact("Health check, quarterly") == Texts{"quarterly"});
  CHECK(contact("Kickoff call (45 min)") == Texts{"45 min"});
}

TEST_CASE("what may be a name, or has its key, is left alone") {
  for (const char* title : {"30-day check-in", "Weekly sync", "Day 1 welcome", "Webinar (optional)",
                            "Guide (v2)", "Follow-up by phone", "Call after launch", "Form (step 2)",
                            "Invite by 2 colleagues", "(day 3)", "Phase 2: rollout"}) {
    INFO(title);
    CHECK(contact(title).empty());
  }
  CHECK(contact("Kickoff call (day 3)", ", when: day 3").empty());
  CHECK(contact("Kickoff call, weekly", ", repeat: weekly").empty());
  CHECK(contact("Kickoff call (45 min)", ", effort: 1 hour").empty());
}

TEST_CASE("a fix puts the time under its key, and keeps an id that something names") {
  CHECK(fixed("      - Plan agreed by day 10\n") == "{ id: plan-agreed, title: Plan agreed, due: day 10 }");
  CHECK(fixed("      - { id: p, title: Plan agreed by day 10 }\n") == "Plan agreed, due: day 10");
  CHECK(fixed("      - id: p\n        title: Plan agreed by day 10\n") == "Plan agreed\n        due: day 10");
  CHECK(fixed("      - Plan agreed (day 10)\n    exit: milestone plan-agreed-day-10\n") ==
        "{ id: plan-agreed-day-10, title: Plan agreed, due: day 10 }");
  // Of what, nobody knows.
  CHECK(fixed("      - Live within 30 days\n").empty());
  CHECK(fixed("      - Live within 30 days of signature\n").empty());
}

}  // namespace jc::model
