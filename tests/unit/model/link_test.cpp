// Linking: names mean what they say, across files, and names that nothing has are told with the nearest one.
#include "compiler/model/model.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

const std::string kWithMilestone =
    "journey: small\nstages:\n  - id: start\n    owner: csm\n    exit: milestone live\n"
    "    milestones:\n      - { id: live, due: 3 days after signed }\n";

Texts rules_of(const Scene& scene) {
  Texts rules;
  for (const auto& each : scene.diagnostics) {
    rules.emplace_back(each.rule);
  }
  std::sort(rules.begin(), rules.end());
  return rules;
}

}  // namespace

TEST_CASE("link: a name is free until its kind is declared") {
  CHECK(Scene(kWithMilestone).diagnostics.empty());
  CHECK(Scene(kWithMilestone, "vocabulary: acme\nroles:\n  csm: {}\nevents:\n  signed: {}\n")
            .diagnostics.empty());
  CHECK(rules_of(Scene(kWithMilestone, "vocabulary: acme\nroles:\n  cms: {}\n")) == Texts{"unresolved-name"});
  CHECK(rules_of(Scene(kWithMilestone, "vocabulary: acme\nevents:\n  sigend: {}\n")) ==
        Texts{"unresolved-name"});
}

TEST_CASE("link: before, after or in the middle of something is no name of its own") {
  const std::string journey =
      "journey: small\nstages:\n  - id: onboarding\n    milestones: [{ id: live, due: ";
  CHECK(rules_of(Scene(journey + "mid-onboarding }]\n")) == Texts{"unresolved-name"});
  const Scene launch(journey + "pre-launch }]\n");
  REQUIRE(launch.diagnostics.size() == 1);
  CHECK(launch.diagnostics[0].help.starts_with("write `before launch`"));
  // A stage or an event of that name is one.
  CHECK(Scene(journey + "pre-launch }]\n  - id: pre-launch\n").diagnostics.empty());
  CHECK(Scene(journey + "mid-term-review }]\n").diagnostics.empty());
}

TEST_CASE("link: a name that nothing has is pointed at, with the nearest one") {
  const Scene scene(kWithMilestone, "vocabulary: acme\nroles:\n  cms: {}\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.files.text(scene.diagnostics[0].span) == "csm");
  CHECK(scene.diagnostics[0].help.find("`cms`") != std::string::npos);
}

TEST_CASE("link: what another kind of thing is called is told as what it is") {
  const Scene scene(
      "journey: j\nvocabulary: { attributes: { renewal-date: { kind: date } }, events: { go: {} } "
      "}\nstages:\n"
      "  - { id: renewal, milestones: [{ id: live, due: 9 days before renewal-date }] }\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help ==
        "`renewal-date` is an attribute, and an event, milestone or stage belongs here: declare it in the "
        "vocabulary, as `events: { renewal-date: {} }`, or use one of go, live, renewal");
  // The stage is near, and not what was meant.
  CHECK(scene.diagnostics[0].fixes.empty());
}

TEST_CASE("link: a name that stands once, one slip from a name used elsewhere, is told with a fix") {
  const auto found = [](const std::string& one, const std::string& other) {
    const Scene scene("journey: j\nowner: " + one + "\nstages:\n  - { id: a, owner: " + other +
                      ", exit: event first-report }\n  - { id: b, exit: event first-report }\n");
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].message;
  };
  CHECK(found("Customer Success", "Customer Succes") ==
        "`Customer Succes` stands here only, and elsewhere it is `Customer Success`");
  CHECK(found("lead-a", "lead-b").empty());
  CHECK(found("region-1-manager", "region-2-manager").empty());
  CHECK(found("partner", "partners").empty());
  const Scene event(
      "journey: j\nstages:\n  - { id: a, exit: event first-report }\n"
      "  - { id: b, exit: event frist-report }\n");
  REQUIRE(event.diagnostics.size() == 1);
  REQUIRE(event.diagnostics[0].fixes.size() == 1);
  CHECK(event.diagnostics[0].fixes[0].title == "write `first-report`");
}

TEST_CASE("link: an event that is spelt nearly as a stage is an event where the document says so") {
  const auto found = [](const std::string& exit) {
    const Scene scene("journey: j\nstages:\n  - { id: subscriber, exit: " + exit +
                      " }\n  - { id: b, window: 9 days after subscribed }\n");
    return scene.diagnostics.size();
  };
  CHECK(found("event subscribed") == 0);
  CHECK(found("event paid") == 1);
}

TEST_CASE("link: a statement that says what has come, and not what of, is told") {
  const auto found = [](const std::string& exit) {
    const Scene scene("journey: j\nstages:\n  - { id: a, exit: " + exit + " }\n  - { id: b }\n");
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].help;
  };
  CHECK(found("contract is signed").find("`event contract-signed`") != std::string::npos);
  CHECK(found("not completed within 2 weeks").find("`event <name>-completed`") != std::string::npos);
  CHECK(found("sign-off by sponsor").find("judged-by: sponsor") != std::string::npos);
  CHECK(found("not trial_started").empty());
  CHECK(found("csm-sentiment is red").empty());
  CHECK(found("status is closed").empty());
}

TEST_CASE("link: a criterion of one plain word says what it is, or is told") {
  const auto found = [](const std::string& stages) {
    const Scene scene("journey: j\nstages:\n" + stages);
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].message;
  };
  CHECK(found("  - { id: a, exit: done }\n  - { id: b }\n") == "nothing says what `done` is");
  CHECK(found("  - { id: a, exit: event done }\n  - { id: b }\n").empty());
  CHECK(found("  - { id: a, exit: first-report }\n  - { id: b }\n").empty());
  CHECK(found("  - { id: a, exit: b }\n  - { id: b }\n").empty());
  CHECK(
      found("  - { id: a, exit: signup, milestones: [{ id: m, due: 2 days after signup }] }\n  - { id: b }\n")
          .empty());
}

TEST_CASE("link: a party as the end of a hand-off is sent to the key for it") {
  const Scene scene("journey: j\nstages: [{ id: a }, { id: b }]\nhandoffs: [{ from: Sales, to: b }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "`from` takes a stage; whose hands it is in stands under `from-owner`");
}

TEST_CASE("link: uses know both ends, also inside phrases") {
  const Scene scene(kWithMilestone);
  bool seen = false;
  for (const Use& use : scene.model.linked[0].uses) {
    if (use.text == "live") {
      seen = true;
      CHECK(scene.model.meaning(use).kind() == Kind::milestone);
      CHECK(scene.files.text(scene.model.place(scene.model.documents[0], use)) == "live");
    }
  }
  CHECK(seen);
}

TEST_CASE("link: one id for two things is told at the second, in one journey and in the workspace") {
  const Scene own("journey: small\nstages:\n  - { id: start }\n  - { id: start }\n");
  REQUIRE(rules_of(own) == Texts{"duplicate-id"});
  CHECK(own.diagnostics[0].span.begin > 40);
  CHECK(rules_of(Scene(kWithMilestone, kWithMilestone)) == Texts{"duplicate-id"});
  CHECK(rules_of(Scene("vocabulary: a\nroles:\n  csm: {}\n", "vocabulary: b\nroles:\n  csm: {}\n")) ==
        Texts{"duplicate-id"});
}

TEST_CASE("link: things that share an id are each offered another one") {
  const Scene scene("journey: j\nstages:\n  - { id: a }\n  - { id: a }\n  - { id: a }\n  - { id: a-2 }\n");
  Texts offered;
  for (const diag::Diagnostic& found : scene.diagnostics) {
    REQUIRE(found.fixes.size() == 1);
    offered.push_back(found.fixes[0].title);
  }
  CHECK(offered == Texts{"call this one `a-3`", "call this one `a-4`"});
}

TEST_CASE("link: order of files changes nothing") {
  const std::string names = "vocabulary: acme\nroles:\n  cms: {}\nevents:\n  sigend: {}\n";
  CHECK(rules_of(Scene(kWithMilestone, names)) == rules_of(Scene(names, kWithMilestone)));
}

}  // namespace jc::model
