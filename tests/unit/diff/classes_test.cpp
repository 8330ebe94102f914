// Whom a change of a journey concerns, and in which direction.
#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;

// A journey with one key changed.
Lines changed(const std::string& stage_before, const std::string& stage_after) {
  const auto journey = [](const std::string& stage) {
    return "journey: j\ngoal: Be done\nowner: us\nstages:\n  - { id: a, " + stage +
           ", exit: event x }\n  - { id: b }\n";
  };
  return changes({journey(stage_before)}, {journey(stage_after)});
}

TEST_CASE("a longer wait promises less, a shorter one more") {
  CHECK(changed("duration: 3 days", "duration: 9 days") == Lines{"j/a promise:weaker"});
  CHECK(changed("duration: 9 days", "duration: 3 days") == Lines{"j/a promise:stronger"});
}

TEST_CASE("the same value written otherwise is no change") {
  CHECK(changed("duration: 14 days", "duration: 2 weeks").empty());
  CHECK(changed("owner: them", "owner: [them]").empty());
}

TEST_CASE("another owner is a move, and a new purpose is words") {
  CHECK(changed("owner: them", "owner: others") == Lines{"j/a ownership:moved"});
  CHECK(changed("purpose: To help people", "purpose: To help people along") ==
        Lines{"j/a editorial:neutral"});
}

TEST_CASE("what nobody else has is told where it comes and where it goes") {
  const std::string with = "milestones: [{ id: m, due: day 3 }]";
  const std::string without = "milestones: []";
  REQUIRE(changed(without, with).size() == 1);
  CHECK(changed(without, with).front().starts_with("j/a/m promise:stronger"));
  CHECK(changed(with, without).front().starts_with("j/a/m promise:weaker"));
}

TEST_CASE("a contact that a machine makes now is one change, with the time that nobody gives any more") {
  CHECK(changed("touchpoints: [{ id: call, effort: 45 minutes }]",
                "touchpoints: [{ id: call, automated: true }]") ==
        Lines{"j/a/call promise:weaker workload:less"});
}

TEST_CASE("whose journey it is promises nothing") {
  const auto journey = [](const std::string& personas) {
    return "journey: j\ngoal: g\npersonas: [" + personas + "]\nstages: [a]\n";
  };
  CHECK(changes({journey("nurse")}, {journey("nurse, doctor")}) == Lines{"j editorial:neutral"});
}

TEST_CASE("of a target that is turned round nobody can say what it asks") {
  CHECK(changed("metrics: [health >= 75]", "metrics: [health <= 75]") == Lines{"j/a measurement:cannot-say"});
  const auto metric = [](const std::string& better) {
    return "vocabulary: v\nmetrics: { share: { kind: percent, better: " + better + " } }\n";
  };
  CHECK(changes({metric("lower")}, {metric("higher")}) == Lines{"v/metrics/share measurement:cannot-say"});
}

TEST_CASE("only what is active is promised, and what was promised is no draft") {
  const auto journey = [](const std::string& status, const std::string& days) {
    return "journey: j\ngoal: g\nstatus: " + status + "\nstages: [{ id: a, duration: " + days + " days }]\n";
  };
  const auto one = [](const std::string& before, const std::string& after) {
    return changes({before}, {after});
  };
  CHECK(one(journey("active", "3"), journey("draft", "3")) == Lines{"j promise:weaker"});
  CHECK(one(journey("active", "3"), journey("retired", "3")) == Lines{"j promise:weaker"});
  CHECK(one(journey("draft", "3"), journey("active", "3")) == Lines{"j promise:stronger"});
  CHECK(one(journey("draft", "3"), journey("retired", "3")) == Lines{"j editorial:neutral"});
  const auto drafts = [](const std::string& before, const std::string& after) {
    const Workspace was({before});
    const Workspace is({after});
    std::vector<bool> all;
    for (const Change& change : diff(was.model, is.model, {}).changes) {
      all.push_back(change.draft);
    }
    return all;
  };
  CHECK(drafts(journey("draft", "3"), journey("draft", "9")) == std::vector{true});
  CHECK(drafts(journey("active", "3"), journey("draft", "9")) == std::vector{false, false});
}

TEST_CASE("of several documents in a file only those that are written otherwise are counted") {
  const std::string first = "journey: j\ngoal: g\nstages: [a]\n";
  const auto second = [](const std::string& days) {
    return "---\njourney: k\ngoal: g\nstages: [{ id: b, duration: " + days + " days }]\n";
  };
  const Workspace was({first + second("3")});
  const Workspace is({first + second("9")});
  CHECK(diff(was.model, is.model, {}).same_meaning == 0);
}

TEST_CASE("trouble that is told sooner is found sooner; of other states less is asked") {
  const auto status = [](const std::string& key, const std::string& before, const std::string& after) {
    const auto journey = [&](const std::string& when) {
      return "journey: j\nvocabulary: { metrics: { health: { better: higher }, mood: {} } }\nstages: [a]\n"
             "statuses: [{ id: s, " +
             key + ": " + when + " }]\n";
    };
    return changes({journey(before)}, {journey(after)});
  };
  CHECK(status("entry", "health < 50 for 14 days", "health < 50 for 7 days") ==
        Lines{"j/s measurement:stronger"});
  CHECK(status("entry", "health < 50", "health < 30") == Lines{"j/s measurement:weaker"});
  CHECK(status("entry", "no event login for 30 days", "no event login for 60 days") ==
        Lines{"j/s measurement:weaker"});
  CHECK(status("entry", "health > 80", "health > 60") == Lines{"j/s measurement:weaker"});
  CHECK(status("entry", "mood < 5", "mood < 3") == Lines{"j/s measurement:cannot-say"});
  CHECK(status("exit", "health >= 60 for 30 days", "health >= 60 for 14 days") ==
        Lines{"j/s measurement:weaker"});
}

}  // namespace
}  // namespace jc::diff
