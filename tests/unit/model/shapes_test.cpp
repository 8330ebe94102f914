// Decoding: journeys in the shapes of other tools are answered with the shape they have here, which keeps
// what was written.
#include "compiler/diag/edits.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

// The text with the first fix of its only finding.
std::string mended(const std::string& text) {
  const Scene scene(text);
  INFO(text);
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE_FALSE(scene.diagnostics[0].fixes.empty());
  diag::EditSet edits;
  for (const diag::Edit& edit : scene.diagnostics[0].fixes[0].edits) {
    REQUIRE(edits.fits(edit));
    edits.take(edit);
  }
  return edits.apply(text);
}

}  // namespace

TEST_CASE("shapes: a key that stands too far out is moved in") {
  const std::string stage = "journey: j\nstages:\n  - id: a\n    steps:\n";
  CHECK(mended(stage + "      - { does: Call, experience: { feeling: sad, score: -2 } }\n") ==
        stage + "      - { does: Call, experience: { feeling: { label: sad, score: -2 } } }\n");
  CHECK(mended(stage + "      - { does: Call, moment-of-truth: true }\n") ==
        stage + "      - { does: Call, experience: { moment-of-truth: true } }\n");
  CHECK(mended(stage + "      - does: Call\n        thinks: Is it safe, really?\n") ==
        stage + "      - does: Call\n        experience: { thinking: \"Is it safe, really?\" }\n");
  CHECK(mended(stage +
               "      - does: Call\n        thinks: Why?\n        experience:\n          pains: [Slow]\n") ==
        stage +
            "      - does: Call\n        experience:\n          pains: [Slow]\n          thinking: Why?\n");
}

TEST_CASE("shapes: an experience for each persona is one, with whose each feeling and pain is") {
  const std::string front = "journey: j\nstages:\n  - id: a\n    experience: ";
  CHECK(
      mended(front +
             "[{ persona: fm, feeling: calm, pains: [{ id: p, text: Slow }] }, { persona: owner, feeling: { "
             "label: sad, score: -1 } }]\n") == front +
                                                    "{ feeling: [{ label: calm, persona: fm }, { label: sad, "
                                                    "score: -1, persona: owner }], pains: [{ id: p, "
                                                    "text: Slow, personas: fm }] }\n");
  CHECK(mended(front + "{ fm: { feeling: calm }, owner: { feeling: sad } }\n") ==
        front + "{ feeling: [{ label: calm, persona: fm }, { label: sad, persona: owner }] }\n");
  // Whose thought it is would be lost.
  const Scene scene(front + "[{ persona: fm, thinking: [Why?] }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: an entry of names in words is the map that is meant") {
  const auto entry = [](const std::string& list, const std::string& item) {
    const std::string front = "vocabulary: v\n" + list + ":\n  it: ";
    return mended(front + item + "\n").substr(front.size());
  };
  CHECK(entry("segments", "seats < 50") == "{ where: \"seats < 50\" }\n");
  CHECK(entry("segments", "First-time buyers") == "{ definition: \"First-time buyers\" }\n");
  CHECK(entry("assets", "https://example.com/plan") == "{ href: \"https://example.com/plan\" }\n");
  CHECK(entry("assets", "docs/plan.docx") == "{ href: \"docs/plan.docx\" }\n");
  CHECK(entry("assets", "The plan") == "{ title: \"The plan\" }\n");
  CHECK(entry("channels", "digital") == "{ kind: digital }\n");
  CHECK(entry("channels", "Front desk") == "{ title: \"Front desk\" }\n");
  CHECK(entry("attributes", "int") == "{ kind: count }\n");
  CHECK(entry("attributes", "[free, pro]") == "{ kind: choice, values: [free, pro] }\n");
  CHECK(entry("metrics", "percent") == "{ kind: percent }\n");
  CHECK(entry("teams", "[csm, Head of CS]") == "{ roles: [csm, head-of-cs] }\n");
  CHECK(entry("people", "Ann Lee") == "{ title: \"Ann Lee\" }\n");
  CHECK(entry("people", "csm") == "{ role: csm }\n");
}

TEST_CASE("shapes: several in one text are a list where one belongs") {
  const std::string stage = "journey: j\nstages:\n  - id: a\n    ";
  CHECK(mended(stage + "milestones: Plan agreed, Data loaded and checked\n") ==
        stage + "milestones: [Plan agreed, Data loaded and checked]\n");
  CHECK(mended(stage + "touchpoints: \"Call: first; Mail\"\n") ==
        stage + "touchpoints: [\"Call: first\", Mail]\n");
  CHECK(mended(stage + "plays: rescue, up sell\n") == stage + "plays: [rescue, up-sell]\n");
  CHECK(mended("journey: j\npersonas: buyer; admin\nstages: [{ id: a }]\n") ==
        "journey: j\npersonas: [buyer, admin]\nstages: [{ id: a }]\n");
  // One each.
  for (const char* one : {"milestones: Plan agreed, signed by both\n", "touchpoints: Kickoff call\n",
                          "milestones: Plan agreed\n", "touchpoints: 1,000 letters\n"}) {
    INFO(one);
    CHECK(Scene(stage + one).diagnostics.empty());
  }
  // Lines of text need their own place.
  const Scene lines(stage + "milestones: |\n      - Plan agreed\n      - Data loaded\n");
  REQUIRE(lines.diagnostics.size() == 1);
  CHECK(lines.diagnostics[0].help == "write `milestones: [Plan agreed, Data loaded]`");
  CHECK(lines.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: a key that took the list behind it gets its space") {
  CHECK(mended("journey: j\nstages: [{ id: a }]\nplays:[{ id: p }]\n") ==
        "journey: j\nstages: [{ id: a }]\nplays: [{ id: p }]\n");
}

TEST_CASE("shapes: a list by number is a list") {
  const std::string front = "journey: j\nstages:\n  - id: a\n    ";
  CHECK(mended(front + "steps:\n      1: Pay\n      2: Leave\n") ==
        front + "steps:\n      - Pay\n      - Leave\n");
  CHECK(mended(front + "milestones:\n      1: { id: m, due: day 3 }\n") ==
        front + "milestones:\n      - { id: m, due: day 3 }\n");
  CHECK(Scene(front + "steps: { step 1: Pay, step 2: Leave }\n").diagnostics.size() == 1);
}

TEST_CASE("shapes: how much stands under a key of its own") {
  const std::string front = "journey: j\nstages:\n  - id: a\n    experience: { ";
  CHECK(mended(front + "feeling: curious (+1) }\n") == front + "feeling: { label: curious, score: 1 } }\n");
  CHECK(mended(front + "pains: [Letters are late (high)] }\n") ==
        front + "pains: [{ text: Letters are late, severity: high }] }\n");
  CHECK(Scene(front + "pains: [Slow (again)], feeling: calm (at last) }\n").diagnostics.empty());
}

TEST_CASE("shapes: a trouble as a key is a contingency") {
  const std::string front = "journey: j\nstages:\n  - id: a\n    ";
  CHECK(mended(front + "if no reply for 5 days: call them\n") ==
        front + "contingencies: [{ if: no reply for 5 days, do: call them }]\n");
}

TEST_CASE("shapes: a condition where a time belongs goes under the key that takes one") {
  const std::string front = "journey: j\nstages:\n  - id: a\n    ";
  CHECK(mended(front + "touchpoints: [{ id: t, when: usage < 30% }]\n") ==
        front + "touchpoints: [{ id: t, if: usage < 30% }]\n");
  CHECK(mended(front + "milestones: [{ id: m, due: usage >= 30% }]\n") ==
        front + "milestones: [{ id: m, done-when: usage >= 30% }]\n");
}

TEST_CASE("shapes: a block that stands too far out is set in") {
  CHECK(mended(
            "journey: j\nstages: [{ id: a }]\nrituals:\n  # Weekly\n  - id: sync\n\n    cadence: weekly\n") ==
        "journey: j\nstages: [{ id: a }]\ngovernance:\n  rituals:\n    # Weekly\n    - id: sync\n\n      "
        "cadence: weekly\n");
}

TEST_CASE("shapes: a list of several lines is set into the map that is there") {
  const std::string stage = "journey: j\nstages:\n  - id: a\n";
  const std::string pains =
      "    pains:\n      - text: Slow\n        severity: high\n        x-seen: 12\n      - Costly\n";
  const std::string in =
      "      pains:\n        - text: Slow\n          severity: high\n          x-seen: 12\n        - "
      "Costly\n";
  CHECK(mended(stage + "    experience: { feeling: sad }\n" + pains + "    title: A\n") ==
        stage + "    experience:\n      feeling: sad\n" + in + "    title: A\n");
  CHECK(mended(stage + "    experience:\n      feeling: sad # at first\n" + pains) ==
        stage + "    experience:\n      feeling: sad # at first\n" + in);
}

TEST_CASE("shapes: what one list of the journey has moves there, with its stage") {
  const std::string before = "journey: j\nstages:\n  - id: a\n    title: A\n";
  CHECK(mended(before + "    opportunities:\n      - { text: A page, impact: high }\n      - Call first\n") ==
        before +
            "opportunities:\n  - text: A page\n    impact: high\n    stage: a\n  - text: Call first\n    "
            "stage: a\n");
  CHECK(
      mended("journey: j\nopportunities:\n  - id: o\n    text: Earlier\n\nstages:\n  - { id: b, title: B, "
             "opportunities: [{ text: A page }] }\n") ==
      "journey: j\nopportunities:\n  - id: o\n    text: Earlier\n  - text: A page\n    stage: b\n\nstages:\n "
      " - { id: b, title: B }\n");
}

TEST_CASE("shapes: what a vocabulary declares moves there from the journey") {
  CHECK(mended("journey: j\nroles:\n  csm: { title: Manager }\n  ops: {}\nstages: [{ id: a }]\n") ==
        "journey: j\nstages: [{ id: a }]\nvocabulary:\n  roles:\n    csm:\n      title: Manager\n    ops: "
        "{}\n");
}

TEST_CASE("shapes: a word for a map is shown in the map") {
  const Scene scene("journey: j\nstages: [{ id: a, experience: happy }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "for example `experience: { feeling: happy }`");
}

TEST_CASE("shapes: metrics by name are targets, and what each is moves into the vocabulary") {
  CHECK(mended("journey: j\nmetrics: { nps: '>= 40', csat: '>= 4.5' }\nstages: [{ id: a }]\n") ==
        "journey: j\nmetrics: [nps >= 40, csat >= 4.5]\nstages: [{ id: a }]\n");
  CHECK(mended("journey: j\nmetrics:\n  velocity: deals by cycle length\n  ttl:\n    target: <= 30 days\n"
               "    owner: ops\nstages: [{ id: a }]\n") ==
        "journey: j\nmetrics: [velocity, ttl <= 30 days]\nstages: [{ id: a }]\nvocabulary:\n  metrics:\n"
        "    velocity:\n      definition: deals by cycle length\n    ttl:\n      owner: ops\n");
}

TEST_CASE("shapes: a score that names its scale is the score, and the scale is declared once") {
  CHECK(mended("journey: j\nstages: [{ id: a, experience: { feeling: 2/5 } }]\n") ==
        "journey: j\nstages: [{ id: a, experience: { feeling: 2 } }]\nvocabulary:\n  scales:\n    emotion: "
        "1..5\n");
  CHECK(mended("journey: j\nvocabulary: { scales: { emotion: 0..10 } }\nstages: [{ id: a, experience: { "
               "feeling: 7 out of "
               "10 } }]\n") ==
        "journey: j\nvocabulary: { scales: { emotion: 0..10 } }\nstages: [{ id: a, experience: { feeling: 7 "
        "} }]\n");
}

TEST_CASE("shapes: both ends of a duration are one text") {
  CHECK(mended("journey: j\nstages: [{ id: a, duration: { min: 3 days, max: 5 days } }]\n") ==
        "journey: j\nstages: [{ id: a, duration: 3..5 days }]\n");
}

TEST_CASE("shapes: both ends of a duration may have their unit apart") {
  CHECK(mended("journey: j\nstages: [{ id: a, duration: { min: 30, max: 60, unit: days } }]\n") ==
        "journey: j\nstages: [{ id: a, duration: 30..60 days }]\n");
}

TEST_CASE("shapes: days are a length or a time, by whether there are two of them") {
  const std::string front = "journey: j\nstages: [{ id: a, ";
  CHECK(mended(front + "days: 14 }]\n") == front + "duration: 14 days }]\n");
  CHECK(mended(front + "weeks: 2-6 }]\n") == front + "window: week 2..6 }]\n");
  CHECK(mended(front + "days: -14..0 }]\n") == front + "window: day -14..0 }]\n");
}

TEST_CASE("shapes: what is a sentence alone and was given a title has it as its text") {
  CHECK(
      mended("journey: j\nstages: [{ id: a, experience: { pains: [{ title: Nobody answers, severity: high }] "
             "} }]\n") ==
      "journey: j\nstages: [{ id: a, experience: { pains: [{ text: Nobody answers, severity: high }] } }]\n");
}

TEST_CASE("shapes: meetings by name are answered with the list that they stand in") {
  const auto help = [](const std::string& line) {
    const Scene scene("journey: j\nstages: [{ id: a }]\ngovernance: { contact: them, " + line + " }\n");
    return scene.diagnostics.empty() ? "" : scene.diagnostics[0].help;
  };
  CHECK(help("qbr: quarterly") ==
        "meetings stand in a list: write `rituals: [{ id: qbr, cadence: quarterly }]`");
  CHECK(help("Weekly ops: { on: monday }") ==
        "meetings stand in a list: write `rituals: [{ id: weekly-ops, cadence: … }]`");
  CHECK(help("cadence: [{ name: EBR }]") == "meetings stand in the list `rituals: [{ id: …, cadence: … }]`");
  CHECK(help("frequency: quarterly").find("id: frequency") == std::string::npos);
  CHECK(help("escalation: { level-1: them }").find("rituals") == std::string::npos);
  CHECK(help("people: [{ title: Ann }]").find("rituals") == std::string::npos);
  CHECK(help("ritual: quarterly").find("id: ritual,") == std::string::npos);
}

TEST_CASE("shapes: what is done is told apart from what has gone wrong") {
  const Scene scene(
      "journey: j\nstages: [{ id: a, contingencies: [{ if: \"no reply in 5 days -> call them\" }] }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help ==
        "what is done stands under `do`: write `if: no reply in 5 days, do: call them`");
}

TEST_CASE("shapes: a channel under another word is the channel") {
  CHECK(mended("journey: j\nstages: [{ id: a, touchpoints: [{ id: t, by: Phone call }] }]\n") ==
        "journey: j\nstages: [{ id: a, touchpoints: [{ id: t, channel: phone-call }] }]\n");
}

TEST_CASE("shapes: a map by title where a list belongs is that list, with the titles") {
  CHECK(mended("journey: j\nstages: [{ id: a }]\ntouchpoints:\n  Welcome mail: {channel: email}\n  call: "
               "{channel: phone}\n") ==
        "journey: j\nstages: [{ id: a }]\ntouchpoints:\n  - { id: welcome-mail, title: Welcome mail, "
        "channel: email}\n"
        "  - { id: call, channel: phone}\n");
  CHECK(mended("journey: j\nstages:\n  First week:\n    duration: 7 days\n") ==
        "journey: j\nstages:\n  - id: first-week\n    title: First week\n    duration: 7 days\n");
}

TEST_CASE("shapes: an owner in a map of its own is a name") {
  CHECK(mended("journey: j\nowner: { role: front-desk }\nstages: [{ id: a }]\n") ==
        "journey: j\nowner: front-desk\nstages: [{ id: a }]\n");
}

TEST_CASE("shapes: a yes is no list") {
  const Scene scene("journey: j\nstages: [{ id: a, steps: [{ title: Call, touchpoint: true }] }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: a key of many maps tells no place to move to") {
  const Scene scene("journey: j\nstages: [{ id: a, text: Hello }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: what is declared among names is told once, and moves into the vocabulary") {
  const std::string before = "journey: j\n";
  const std::string behind = "stages: [{ id: a }]\n";
  CHECK(mended(before +
               "segments:\n  - id: small\n    where: seats < 50\n  - { id: large, where: seats >= 50 }\n" +
               behind) == before + "segments: [small, large]\n" + behind +
                              "vocabulary:\n  segments:\n    small:\n      where: seats < 50\n    large:\n"
                              "      where: seats >= 50\n");
  CHECK(mended(before + "tiers: { gold: { model: A person of their own } }\n" + behind +
               "vocabulary:\n  roles: { csm: {} }\n") ==
        before + "tiers: [gold]\n" + behind +
            "vocabulary:\n  roles: { csm: {} }\n  tiers:\n    gold:\n      model: A person of their own\n");
  CHECK(mended(before + "personas: [{ name: Ada Byron, goal: Reports }]\n" + behind) ==
        before + "personas: [ada-byron]\n" + behind +
            "vocabulary:\n  personas:\n    ada-byron:\n      title: Ada Byron\n      goal: Reports\n");
}

TEST_CASE("shapes: what would be lost on the way is not moved") {
  const Scene comment(
      "journey: j\nsegments:\n  - id: small # until May\n    where: seats < 50\nstages: [{ id: a }]\n");
  REQUIRE(comment.diagnostics.size() == 1);
  CHECK(comment.diagnostics[0].fixes.empty());
  const Scene nameless("journey: j\nevidence: { source: Interviews, n: 12 }\nstages: [{ id: a }]\n");
  REQUIRE(nameless.diagnostics.size() == 1);
  CHECK(nameless.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: a map by id where a list belongs is that list") {
  CHECK(mended("journey: j\nstages:\n  start:\n    owner: csm\n  adopt:\n    owner: csm\n") ==
        "journey: j\nstages:\n  - id: start\n    owner: csm\n  - id: adopt\n    owner: csm\n");
  CHECK(mended("journey: j\nstages:\n    start:\n        owner: csm\n    adopt: { owner: csm }\n") ==
        "journey: j\nstages:\n    -   id: start\n        owner: csm\n    - { id: adopt, owner: csm }\n");
  // What is wrong inside of it is told in the same run.
  const Scene scene("journey: j\nstages:\n  start:\n    ownr: csm\n");
  CHECK(scene.diagnostics.size() == 2);
}

TEST_CASE("shapes: a list where a map by name belongs is that map") {
  CHECK(mended("vocabulary: v\nroles: [csm, Account Executive]\n") ==
        "vocabulary: v\nroles:\n  csm: {}\n  account-executive:\n    title: Account Executive\n");
  CHECK(mended("vocabulary: v\nmetrics:\n- id: nps\n  kind: score\n  scale: 0..10\n- id: ces\n") ==
        "vocabulary: v\nmetrics:\n  nps:\n    kind: score\n    scale: 0..10\n  ces: {}\n");
  CHECK(mended("vocabulary: v\nteams: cs\n") == "vocabulary: v\nteams:\n  cs: {}\n");
}

TEST_CASE("shapes: what an alias stands for is not written anew") {
  for (const std::string_view text :
       {"vocabulary: v\nx-all: &all [csm]\nroles: *all\n",
        "journey: j\nx-all: &all { a: { owner: csm } }\nstages: *all\n",
        "journey: j\nx-all: &all [{ id: big, where: seats > 5 }]\nsegments: *all\nstages: [{ id: a }]\n"}) {
    INFO(text);
    const Scene scene{std::string(text)};
    REQUIRE_FALSE(scene.diagnostics.empty());
    CHECK(scene.diagnostics[0].fixes.empty());
  }
}

TEST_CASE("shapes: a metric and its target in a map are one text") {
  CHECK(mended("journey: j\nmetrics:\n  - { name: NPS, target: \">= 40\" }\nstages: [{ id: a }]\n") ==
        "journey: j\nmetrics:\n  - nps >= 40\nstages: [{ id: a }]\n");
  const Scene owned(
      "journey: j\nmetrics: [{ id: ttv, target: <= 30 days, owner: csm }]\nstages: [{ id: a }]\n");
  REQUIRE(owned.diagnostics.size() == 1);
  CHECK(owned.diagnostics[0].help ==
        "write `ttv <= 30 days`; what the metric is, and who has it, stands under "
        "`vocabulary: { metrics: { ttv: { … } } }`");
  CHECK(owned.diagnostics[0].fixes.empty());
  const auto text = [](const std::string& map) {
    const std::string front = "journey: j\nmetrics:\n  - ";
    const std::string whole = mended(front + map + "\nstages: [{ id: a }]\n");
    return whole.substr(front.size(), whole.find('\n', front.size()) - front.size());
  };
  CHECK(text("{ metric: plan acceptance, operator: \">=\", value: 70, unit: \"%\" }") ==
        "plan-acceptance >= 70%");
  CHECK(text("{ metric: rounds, operator: \"<=\", value: 1.5 }") == "rounds <= 1.5");
  CHECK(text("{ name: refund time, target: 7d, baseline: 19d }") == "refund-time from 19d to 7d");
  CHECK(text("{ name: NPS, target: -10, current: -38 }") == "nps from -38 to -10");
  CHECK(text("{ indicator: Referrals, target: at least 12, now: 7 }") == "referrals at least 12 from 7");
  const Scene level("journey: j\nmetrics: [{ name: NPS, target: -10 }]\nstages: [{ id: a }]\n");
  CHECK(level.diagnostics.at(0).help.starts_with("at least or at most? write `nps >= -10` or `nps <= -10`"));
}

TEST_CASE("shapes: a person in a map is a name") {
  const Scene scene("journey: j\nowner: { name: Jane Doe, role: csm }\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help.starts_with("write `owner: csm`"));
}

TEST_CASE("shapes: a document under its first key is told once") {
  CHECK(mended("# Renewals\njourney:\n  id: renewal\n  owner: csm\n  stages:\n    - id: prepare\n") ==
        "# Renewals\njourney: renewal\nowner: csm\nstages:\n  - id: prepare\n");
  const Scene two("journey: { name: Renewal, stages: [{ id: a }] }\nowner: csm\n");
  REQUIRE(two.diagnostics.size() == 1);
  CHECK(two.diagnostics[0].fixes.empty());
}

TEST_CASE("shapes: words of other tools stand for the values of closed lists") {
  CHECK(mended("journey: j\nview: to-be\nstages: [{ id: a }]\n") ==
        "journey: j\nview: future\nstages: [{ id: a }]\n");
}

// The only finding of a text: what it says and what to do.
static std::string told(const std::string& text) {
  const Scene scene(text);
  INFO(text);
  REQUIRE(scene.diagnostics.size() == 1);
  return scene.diagnostics[0].message + " | " + scene.diagnostics[0].help;
}

TEST_CASE("shapes: weights and bands are filled with what was written") {
  const std::string metric = "vocabulary: v\nmetrics:\n  nps: {}\n  rating: { kind: composite, ";
  CHECK(told(metric + "parts: { nps: 2/5 } }\n").find("write `nps: 40%`") != std::string::npos);
  CHECK(told(metric + "parts: { nps: half } }\n").find("write `nps: 50%`") != std::string::npos);
  CHECK(told(metric + "parts: [adoption, NPS] }\n").find("write `parts: { adoption: 50%, nps: 50% }`") !=
        std::string::npos);
  CHECK(told(metric + "parts: [{ metric: nps, weight: 40% }] }\n").find("write `parts: { nps: 40% }`") !=
        std::string::npos);
  CHECK(told(metric + "bands: { green: healthy } }\n").find("write from where to where it goes") !=
        std::string::npos);
  CHECK(told(metric + "bands: [{ name: red, from: 0, to: 50 }] }\n").find("write `bands: { red: 0..50 }`") !=
        std::string::npos);
  CHECK(told(metric + "scale: A-F }\n").find("give each grade a number") != std::string::npos);
}

TEST_CASE("shapes: what is said elsewhere in another shape is answered with that shape") {
  CHECK(told("vocabulary: v\ntiers:\n  high: { serves: ARR > 100k }\n").find("write `where: ARR > 100k`") !=
        std::string::npos);
  CHECK(told("vocabulary: v\ntiers:\n  high: { serves: large and strategic }\n")
            .find("write `serves: [large, strategic]`") != std::string::npos);
  const std::string stages = "journey: j\nstages:\n  - id: a\n  - id: b\n    optional: true\n  - id: c\n";
  CHECK(told(stages).find("transitions: [{ from: a, to: c, kind: skip }]") != std::string::npos);
  CHECK(told("journey: j\nstages:\n  - id: a\n  - id: b\noverlaps:\n  - stages: [a, b]\n"
             "    duration: last 10 days of a\n")
            .find("write `duration: 10 days`, and `why: \"last 10 days of a\"`") != std::string::npos);
}

}  // namespace jc::model
