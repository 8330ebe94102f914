// Keys of other tools whose words say more than which key is meant: the kind they stand on, the unit of the
// value, how it begins.
#include <string>

#include "compiler/diag/edits.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

const std::string kStage = "journey: j\nstages:\n  - id: a\n";

std::string help_of(const std::string& text) {
  const Scene scene(text);
  INFO(text);
  REQUIRE_FALSE(scene.diagnostics.empty());
  CHECK(scene.diagnostics[0].rule == "unknown-key");
  return scene.diagnostics[0].help;
}

std::string on_stage(const std::string& line) { return help_of(kStage + "    " + line + "\n"); }

// With the fix of its only finding.
std::string mended(const std::string& text) {
  const Scene scene(text);
  INFO(text);
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE_FALSE(scene.diagnostics[0].fixes.empty());
  diag::EditSet edits;
  for (const diag::Edit& edit : scene.diagnostics[0].fixes[0].edits) {
    edits.take(edit);
  }
  return edits.apply(text);
}

std::string mended_stage(const std::string& line) {
  return mended(kStage + "    " + line + "\n").substr(kStage.size() + 4);
}

}  // namespace

TEST_CASE("key words: the word before a time, or a place, as its key") {
  const auto contact = [](const std::string& entry) {
    return mended_stage("touchpoints: [{ id: c, " + entry + " }]");
  };
  CHECK(contact("at: 1 day after go") == "touchpoints: [{ id: c, when: 1 day after go }]\n");
  CHECK(contact("by: day 3") == "touchpoints: [{ id: c, when: by day 3 }]\n");
  CHECK(contact("on: Mondays") == "touchpoints: [{ id: c, repeat: on Mondays }]\n");
  CHECK(contact("at: head office") == "touchpoints: [{ id: c, channel: head-office }]\n");
  CHECK(contact("by: email") == "touchpoints: [{ id: c, channel: email }]\n");
  CHECK(contact("schedule: weekly") == "touchpoints: [{ id: c, repeat: weekly }]\n");
  CHECK(mended_stage("milestones: [{ id: m, by: end of a }]") ==
        "milestones: [{ id: m, due: by end of a }]\n");
}

TEST_CASE("key words: of two words for one key only one gets it, and nothing is written over") {
  const Scene scene(kStage + "    responsible: kam\n    accountable: sales\n");
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[0].help == "it stands inside of `raci`: write `raci: { responsible: kam }`");
  CHECK(scene.diagnostics[1].help.starts_with("the key for this is `owner`"));
  const Scene beside(kStage + "    owner: kam\n    accountable: sales\n");
  REQUIRE(beside.diagnostics.size() == 1);
  CHECK(beside.diagnostics[0].help == "it stands inside of `raci`: write `raci: { accountable: sales }`");
  const Scene same(kStage + "    kpi: [nps >= 40]\n    KPIs: [ces >= 4]\n");
  REQUIRE(same.diagnostics.size() == 2);
  CHECK(same.diagnostics[0].fixes.size() == 1);
  CHECK(same.diagnostics[1].fixes.empty());
  CHECK(same.diagnostics[1].help == "the key for this is `metrics`, as it is for `kpi`: put both under one");
}

TEST_CASE("key words: only what a map begins with is its title, and no column behind it") {
  const Scene scene(
      "journey: j\nstages:\n" +
      std::string("  - title: A\n    time frame: January\n  - title: B\n    time frame: May\n"));
  for (const diag::Diagnostic& each : scene.diagnostics) {
    CHECK(each.rule != "duplicate-id");
    CHECK_FALSE(each.help.starts_with("write it as `{ id:"));
  }
  CHECK(mended("journey: j\nstages:\n  - id: a\n    milestones:\n      - First class attended: within 14 "
               "days of kickoff\n")
            .find("title: First class attended, due: within 14 days of kickoff") != std::string::npos);
}

TEST_CASE("key words: what a thing is called may stand under the word for what it is") {
  const Scene scene("journey: j\nstages:\n  - stage: 1. Target account\n    owner: kam\n");
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[0].help == "the key for this is `title`");
  CHECK(scene.diagnostics[1].help == "add `id: 1-target-account`: what other places call it");
  CHECK(on_stage("stage name: Signing up").starts_with("the key for this is `title`"));
  CHECK(help_of("journey: j\njourney owner: kam\nstages: [{ id: a }]\n") == "the key for this is `owner`");
  CHECK(on_stage("touchpoints: [{ id: t, touchpoint: Call }]").starts_with("the key for this is `title`"));
}

TEST_CASE("key words: a key with a word in front of it is that key") {
  CHECK(mended_stage("typical duration: 4 weeks") == "duration: 4 weeks\n");
  CHECK(mended_stage("statutory-deadline: 60 days") == "duration: 60 days\n");
  CHECK(mended_stage("process owner: kam") == "owner: kam\n");
  CHECK(mended_stage("couple feels: excited") == "experience: { feeling: excited }\n");
  // Which does not read as that key means something else.
  CHECK(on_stage("typical duration: it depends").starts_with("`journeyc explain stage`"));
}

TEST_CASE("key words: a word in two parts is the word in one") {
  CHECK(mended_stage("time frame: 8-12 weeks") == "duration: 8-12 weeks\n");
  CHECK(mended_stage("touchpoints: [{ id: t, how_often: monthly }]") ==
        "touchpoints: [{ id: t, repeat: monthly }]\n");
}

TEST_CASE("key words: a unit in the name of a key goes to its value") {
  CHECK(mended_stage("Duration (days): 5") == "duration: 5 days\n");
  CHECK(mended_stage("duration_weeks: 2-4") == "duration: 2-4 weeks\n");
  CHECK(mended_stage("max-days: 30") == "duration: 30 days\n");
  CHECK(mended_stage("touchpoints: [{ id: t, \"effort (h)\": 2 }]") ==
        "touchpoints: [{ id: t, effort: 2 hours }]\n");
}

TEST_CASE("key words: a key that the phrase begins with goes into the phrase") {
  CHECK(mended_stage("touchpoints: [{ id: t, every: 2 weeks }]") ==
        "touchpoints: [{ id: t, repeat: every 2 weeks }]\n");
  CHECK(mended_stage("touchpoints: [{ id: t, every: monthly }]") ==
        "touchpoints: [{ id: t, repeat: monthly }]\n");
  CHECK(mended_stage("handoff: { to-owner: csm, within: 2 days of signed }") ==
        "handoff: { to-owner: csm, when: within 2 days of signed }\n");
  CHECK(mended_stage("milestones: [{ id: m, by: day 10 }]") == "milestones: [{ id: m, due: by day 10 }]\n");
}

TEST_CASE("key words: who does what in letters fills the map") {
  const Scene scene(kStage + "    raci: R=Lead, A=COO, C=IT;Warehouse\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help ==
        "write it as `{ responsible: Lead, accountable: COO, consulted: [IT, Warehouse] }`");
  const Scene list(kStage + "    raci: [lead, coo]\n");
  CHECK(list.diagnostics.at(0).help ==
        "say who is asked and who is told: `raci: { consulted: [ … ], informed: [ … ] }`; rows of work stand "
        "in "
        "their stage: `activities: [{ does: …, responsible: …, accountable: … }]`");
}

TEST_CASE("key words: by when a stage is over is no time at which it takes place") {
  CHECK(mended_stage("deadline: 7 days after disruption") == "window: by 7 days after disruption\n");
  CHECK(mended_stage("due: 14 days after delivery") == "window: by 14 days after delivery\n");
  CHECK(on_stage("deadline: 10 days") == "the key for this is `duration`");
}

TEST_CASE("key words: which customers a tier has is a condition") {
  CHECK(help_of("vocabulary: v\ntiers:\n  high: { arr: \"> 250k\" }\n").find("`where: arr > 250k`") !=
        std::string::npos);
}

TEST_CASE("key words: what excludes is turned round where only what includes may stand") {
  CHECK(mended_stage("touchpoints: [{ id: t, unless: api.first-call }]") ==
        "touchpoints: [{ id: t, if: not api.first-call }]\n");
  CHECK(mended_stage("touchpoints: [{ id: t, unless: nps > 8 or no login for 3 days }]") ==
        "touchpoints: [{ id: t, if: not (nps > 8 or no login for 3 days) }]\n");
  CHECK(on_stage("touchpoints: [{ id: t, unless: they are gone already }]") == "write `if: not …`");
}

TEST_CASE("key words: a time in place of a key says when it is") {
  CHECK(mended_stage("touchpoints: [{ day 3: Any questions? }]") ==
        "touchpoints: [{ id: any-questions, title: \"Any questions?\", when: day 3 }]\n");
  CHECK(mended(kStage + "    activities:\n      - 6 weeks before move-in: sign the lease\n") ==
        kStage + "    activities:\n      - { does: sign the lease, when: 6 weeks before move-in }\n");
  CHECK(
      mended("journey: j\nstarts-at: wedding\nstages:\n  - id: a\n    activities:\n      T-90: invite\n      "
             "T-7: rehearse, twice\n    title: A\n") ==
      "journey: j\nstarts-at: wedding\nstages:\n  - id: a\n    activities:\n      - { does: invite, when: 90 "
      "days before wedding }\n      - { does: \"rehearse, twice\", when: 7 days before wedding }\n    title: "
      "A\n");
  CHECK(on_stage("activities: [{ T-7: rehearse }]")
            .ends_with("write `{ does: rehearse, when: 7 days before "
                       "<event> }`"));
  // A number alone is no time.
  CHECK(on_stage("milestones: [{ 5-star review: yes }]").find("when it is") == std::string::npos);
}

TEST_CASE("key words: a word of which the value is another shape is answered in a sentence") {
  CHECK(
      on_stage("timeline: { T-90: invite }").starts_with("what is done on which day stands in `activities:"));
  CHECK(on_stage("cadence: [day 1, day 14]").starts_with("what comes back is a contact"));
  CHECK(on_stage("timeline: 30 days") == "the key for this is `duration`");
  CHECK(on_stage("experiments: [{ name: a }]").find("opportunities") != std::string::npos);
  CHECK(on_stage("messages: [Welcome]") == "the key for this is `touchpoints`");
  CHECK(on_stage("deliverables: plan") == "the key for this is `payload`, which is a key of a handoff");
}

}  // namespace jc::model
