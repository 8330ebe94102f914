// Every sentence that the rule language promises: read against the language, and judging small journeys.
#include "tests/test.h"
#include "tests/unit/expr/rule_sentences.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

// What one sentence says about one journey.
std::string judged(const std::string& sentence, const std::string& journey) {
  Workspace workspace;
  workspace.add_rule("house-rule", sentence);
  if (!workspace.findings.empty()) {
    return "rule: " + workspace.findings[0].message + "; " + workspace.findings[0].help + " at `" +
           workspace.at() + "`";
  }
  workspace.check(journey);
  return workspace.said();
}

TEST_CASE("all promised sentences are typed") {
  for (const std::string_view sentence : expr::kSentences) {
    CAPTURE(std::string(sentence));
    Workspace workspace;
    workspace.add_rule("house-rule", std::string(sentence));
    const std::string problem =
        workspace.findings.empty() ? "" : workspace.findings[0].message + "; " + workspace.findings[0].help;
    CHECK(problem == "");
  }
}

const std::string kTwo = "journey: j\nstages:\n  - id: a\n";

TEST_CASE("presence, counts and lists") {
  CHECK(judged("every stage has a purpose", kTwo) == "3: stage `a` has no purpose\n");
  CHECK(judged("every stage has a purpose", kTwo + "    purpose: { none: on purpose }\n") == "");
  CHECK(judged("every ritual has a purpose, an owner and attendees",
               "journey: j\ngovernance:\n  rituals:\n    - { id: r, owner: a }\n") ==
        "4: ritual `r` has no purpose and has no attendees\n");
  CHECK(judged("no stage has more than 1 touchpoint", kTwo + "    touchpoints: [{ id: x }, { id: y }]\n") ==
        "4: stage `a` has more than 1 touchpoint\n");
  CHECK(judged("every stage has at least 1 metric and at most 2 metrics",
               kTwo + "    metrics: [a, b, c]\n") == "4: stage `a` has 3 metrics, not at most 2\n");
  CHECK(judged("no journey has more than 2 personas", "journey: j\npersonas: [a, b, c]\nsteps: [x]\n") ==
        "2: journey `j` has more than 2 personas\n");
  CHECK(judged("every journey where practice.phase is land has at most 1 ritual",
               "journey: j\npractice: { phase: land }\ngovernance:\n  rituals: [{ id: a }, { id: b }]\n") ==
        "1: journey `j` has 2 rituals, not at most 1\n");
  CHECK(judged("every touchpoint has for or produces", kTwo + "    touchpoints: [{ id: x }]\n") ==
        "4: touchpoint `x` has neither for nor produces\n");
}

TEST_CASE("what all lack is said once") {
  const std::string three = "journey: j\nstages: [{ id: a }, { id: b }, { id: c }]\n";
  CHECK(judged("every stage has a purpose", three) == "1: none of 3 stages has a purpose\n");
  CHECK(judged("every stage has a purpose and an outcome", three) ==
        "1: none of 3 stages has a purpose or an outcome\n");
  CHECK(judged("every stage that is not terminal has a purpose",
               "journey: j\nstages: [{ id: a }, { id: b }, { id: c }, { id: d }]\n") ==
        "1: none of 3 stages that are not terminal has a purpose\n");
  CHECK(judged("every stage where id is \"a\" has a purpose", three) == "2: stage `a` has no purpose\n");
  // Two are told where each stands.
  CHECK(judged("every stage has a purpose", "journey: j\nstages:\n  - id: a\n  - id: b\n") ==
        "3: stage `a` has no purpose\n4: stage `b` has no purpose\n");
}

TEST_CASE("what most lack is said once, with how many they are") {
  const std::string some =
      "journey: j\nstages: [{ id: a }, { id: b, purpose: p }, { id: c }, { id: d }, { id: e, purpose: p }]\n";
  CHECK(judged("every stage has a purpose", some) == "2: 3 of 5 stages have no purpose: `a`, `c` and `d`\n");
  // Two are told where each stands.
  CHECK(judged("every stage has a purpose",
               "journey: j\nstages: [{ id: a }, { id: b }, { id: c, purpose: p }]\n") ==
        "2: stage `a` has no purpose\n2: stage `b` has no purpose\n");
}

TEST_CASE("names lead on to what they name") {
  const std::string journey = R"(journey: j
stages:
  - id: a
    touchpoints:
      - { id: x, channel: call }
      - { id: y, channel: mail }
      - { id: z, channel: mail }
vocabulary:
  channels: { call: { kind: human }, mail: { kind: digital } }
)";
  CHECK(judged("every touchpoint where channel.kind is human has effort", journey) ==
        "5: touchpoint `x` has no effort\n");
  CHECK(judged("every touchpoint where stage.id is \"a\" has effort", journey) ==
        "1: none of 3 touchpoints where stage.id is \"a\" has effort\n");
  CHECK(judged("every channel has a touchpoint", journey) == "");
}

TEST_CASE("pains find the opportunities that name them") {
  const std::string journey = R"(journey: j
stages:
  - id: a
    experience:
      pains:
        - { id: p, text: Slow, severity: high }
        - { id: q, text: Loud, severity: high }
        - { id: r, text: Dull, severity: low }
      gains: [Fast]
opportunities:
  - { id: o, text: Faster, addresses: [p], owner: product }
  - { id: n, text: Quieter, addresses: [q] }
)";
  CHECK(judged("every pain where severity is high has an opportunity with an owner", journey) ==
        "7: pain `q` does not have an opportunity with an owner\n");
  CHECK(judged("every pain where severity >= medium has evidence", journey) ==
        "6: pain `p` has no evidence\n7: pain `q` has no evidence\n");
}

TEST_CASE("times, sums and texts are compared by their meaning") {
  const std::string renewal =
      kTwo + "    title: Renewal\n    milestones:\n      - { id: alignment, due: 45 days before renewal }\n";
  CHECK(judged("every stage where title matches /renew/i has due of milestone alignment at least 60 days "
               "before renewal",
               renewal) ==
        "3: stage `a` does not have due of milestone alignment at least 60 days before renewal\n");
  CHECK(judged("every stage where title matches /renew/i has due of milestone alignment at least 30 days "
               "before renewal",
               renewal) == "");
  CHECK(judged("every milestone has due before renewal", renewal) == "");
  CHECK(judged("every milestone has due after renewal", renewal) ==
        "6: milestone `alignment` does not have due after renewal\n");
  CHECK(judged("every milestone has due within 60 days of renewal", renewal) == "");
  CHECK(judged("every milestone has due within 30 days of renewal", renewal) ==
        "6: milestone `alignment` does not have due within 30 days of renewal\n");
  CHECK(judged("no stage has title with any of \"MQL\", \"renew\"", renewal) ==
        "4: stage `a` has title with any of \"MQL\", \"renew\"\n");
  CHECK(judged("every stage has duration at most 2 weeks", kTwo + "    duration: 15 days\n") ==
        "4: stage `a` does not have duration at most 2 weeks\n");
  CHECK(judged("every journey is reviewed within 90 days",
               "journey: j\ngovernance: { review: { cadence: monthly, last: 2025-09-01 } }\n") ==
        "2: journey `j` is not reviewed within 90 days\n");
  CHECK(judged("every metric where kind is composite has sum of parts = 100%",
               "vocabulary: v\nmetrics:\n  h: { kind: composite, parts: { a: 60%, b: 30% } }\n  a: {}\n  b: "
               "{}\n") == "3: metric `h` does not have sum of parts = 100%\n");
}

TEST_CASE("things of a journey or stage are all of them, under whatever key they stand") {
  const std::string journey =
      "journey: j\ntouchpoints: [{ id: t }]\nstages:\n  - id: a\n    touchpoints: [{ id: u }]\n"
      "    steps: [{ id: p, touchpoints: [{ id: v }] }]\n"
      "overlays: { low: { touchpoints: { add: [{ id: w }] } } }\n";
  CHECK(judged("no journey has more than 2 touchpoints", journey) ==
        "2: journey `j` has more than 2 touchpoints\n");
  // Three as written; the tier gets four.
  CHECK(judged("no journey has more than 3 touchpoints", journey) ==
        "7: journey `j` has more than 3 touchpoints in tier `low`\n");
  CHECK(judged("no journey has more than 4 touchpoints", journey) == "");
  CHECK(judged("every journey has own touchpoints",
               "journey: j\nstages: [{ id: a, touchpoints: [{ id: t }] }]\n") ==
        "1: journey `j` has no own touchpoints\n");
  CHECK(judged("no stage has more than 1 touchpoint", journey) ==
        "5: stage `a` has more than 1 touchpoint\n");
  CHECK(judged("every journey has a touchpoint",
               "journey: j\nsteps: [x]\ntouchpoints: { none: all by post }\n") == "");
}

TEST_CASE("what all lack is said once, in words that read like the sentence") {
  const std::string all =
      "journey: j\nstages:\n  - { id: a, touchpoints: [{ id: t }, { id: u }, { id: v }] }\n";
  CHECK(judged("every touchpoint has for or produces", all) ==
        "1: none of 3 touchpoints has for or produces\n");
  CHECK(judged("every touchpoint where not title matches /x/ has a channel", all) ==
        "1: none of the 3 touchpoints in question has a channel\n");
  CHECK(judged("every touchpoint has a channel",
               "journey: j\nsteps: [x]\ntouchpoints: [{ id: t }, { id: u, channel: c }]\n") ==
        "3: touchpoint `t` has no channel\n");
  CHECK(
      judged("every touchpoint has for or produces", "journey: j\nsteps: [x]\ntouchpoints: [{ id: t }]\n") ==
      "3: touchpoint `t` has neither for nor produces\n");
  CHECK(judged("every stage is terminal or has an exit", "journey: j\nstages: [{ id: a }, { id: b }]\n") ==
        "2: stage `a` neither is terminal nor has an exit\n");
}

TEST_CASE("a play belongs to the stages that name it") {
  const char* rule = "every play has a trigger or has stages";
  CHECK(judged(rule, "journey: j\nstages: [{ id: a, plays: [p] }]\nplays: [{ id: p }]\n") == "");
  CHECK(judged(rule, "journey: j\nstages: [{ id: a }]\nplays: [{ id: p, stages: [a] }]\n") == "");
  CHECK(judged(rule, "journey: j\nstages: [{ id: a }]\nplays: [{ id: p }]\n") ==
        "3: play `p` neither has a trigger nor has stages\n");
}

TEST_CASE("a name that leads nowhere is no other owner") {
  const std::string typo =
      "journey: j\nstages: [{ id: a, owner: csm }, { id: b, owner: cms }]\n"
      "vocabulary: { roles: { csm: {}, support: {} } }\n";
  const char* rule = "every pair of consecutive stages with different owner has a handoff";
  Workspace workspace;
  workspace.add_rule("house", rule);
  workspace.settings.select = {"house"};
  workspace.check(typo);
  CHECK(workspace.count("house") == 0);
}

TEST_CASE("two of a kind, and names that several hold") {
  CHECK(judged("no two stages of a journey have the same purpose",
               "journey: j\nstages:\n  - { id: a, purpose: Win }\n  - { id: b, purpose: Win }\n") ==
        "4: stage `b` has the same `purpose` as `a`\n");
  const std::string portfolio = R"(portfolio: p
products:
  core: { orchestrator: dana }
  mobile: { orchestrator: dana }
  web: { orchestrator: [lee, dana] }
)";
  CHECK(judged("no orchestrator has more than 2 products", portfolio) ==
        "3: orchestrator `dana` has more than 2 products\n");
  CHECK(judged("every product has exactly 1 orchestrator", portfolio) ==
        "5: product `web` has 2 orchestrators, not exactly 1\n");
}

TEST_CASE("a team's own keys can be asked for") {
  CHECK(judged("every stage has x-jira", kTwo + "    x-jira: CX-1\n") == "");
  CHECK(judged("every stage has x-jira", kTwo) == "3: stage `a` has no x-jira\n");
  CHECK(judged("every stage where x-risk >= 3 has a purpose", kTwo + "    x-risk: 4\n") ==
        "3: stage `a` has no purpose\n");
}

TEST_CASE("values that can't be read or say none settle nothing") {
  CHECK(judged("every stage has duration at most 2 weeks", kTwo + "    duration: { none: it varies }\n") ==
        "");
  Workspace workspace;
  workspace.add_rule("house-rule", "every stage has duration at most 2 weeks");
  workspace.check(kTwo + "    duration: a while\n");
  CHECK(workspace.count("house-rule") == 0);
}

TEST_CASE("unknown words are shown with what was meant") {
  CHECK(judged("every stage has an ownr", "").find("stage has no property `ownr`; did you mean `owner`?") !=
        std::string::npos);
  CHECK(judged("every stgae has an owner", "").find("did you mean `stage`?") != std::string::npos);
  CHECK(judged("every pain where severity is hgh has evidence", "").find("did you mean `high`?") !=
        std::string::npos);
  CHECK(judged("every touchpoint where channel.knd is human has effort", "").find("at `knd`") !=
        std::string::npos);
  CHECK(judged("every stage has duration at most 2 wekes", "").find("`2 wekes`") != std::string::npos);
  CHECK(judged("every stage has a purpose\nsay \"{idd} is off\"", "").find("at `idd`") != std::string::npos);
  CHECK(judged("no file has an unknwn-key", "").find("did you mean `unknown-key`?") != std::string::npos);
}

}  // namespace
}  // namespace jc::lint
