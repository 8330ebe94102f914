// Decoding: what fits the field tables becomes typed, what does not is told once and left out.
#include "compiler/model/decode/decode.h"

#include <algorithm>

#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

ValueView value_of(const Scene& scene, Kind kind, std::string_view key) {
  return scene.entity(kind).find(find_key(key));
}

}  // namespace

TEST_CASE("decode: values have the types of their fields") {
  const Scene scene(
      "journey: small\nversion: 3\nstatus: active\ngoal: { none: nobody asked }\nmaintainer: team\n"
      "stages:\n  - id: start\n    duration: 30 days\n    owner: csm\n");
  CHECK(scene.diagnostics.empty());
  CHECK(value_of(scene, Kind::journey, "version").is(Is::text));
  CHECK(value_of(scene, Kind::journey, "status").is(Is::choice));
  CHECK(value_of(scene, Kind::journey, "goal").is(Is::none));
  CHECK(value_of(scene, Kind::journey, "goal")->text == "nobody asked");
  CHECK(value_of(scene, Kind::journey, "maintainer").texts() == std::vector<std::string_view>{"team"});
  CHECK(value_of(scene, Kind::stage, "owner").items().front().is(Is::name));
  CHECK(value_of(scene, Kind::stage, "duration").is(Is::phrase));
  CHECK(scene.files.text(value_of(scene, Kind::stage, "duration").span()) == "30 days");
}

TEST_CASE("decode: a title where a map belongs is shown as that map") {
  const Scene scene("journey: j\nstages: [Use it daily]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "write it as `- { id: use-it-daily, title: Use it daily }`");
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "{ id: use-it-daily, title: Use it daily }");
}

TEST_CASE("decode: a key of another map is not taken for an unrelated key of this one") {
  const Scene scene("journey: j\nchannels: [web]\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "they are declared under `vocabulary: { channels: … }`");
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].title == "move them into the journey's vocabulary");
}

TEST_CASE("decode: a name may be written with its kind in front, as in phrases") {
  const Scene scene("journey: j\nstarts-at: event signed\nstages: [{ id: a }]\n");
  CHECK(scene.diagnostics.empty());
  CHECK(value_of(scene, Kind::journey, "starts-at")->text == "signed");
}

TEST_CASE("decode: what happens first is a name, whatever stands before it") {
  for (const std::string_view written : {"at signed", "on the signed", "milestone signed", "signed"}) {
    INFO(written);
    const Scene scene("journey: j\nstarts-at: " + std::string(written) + "\nstages: [{ id: a }]\n");
    CHECK(scene.diagnostics.empty());
    CHECK(value_of(scene, Kind::journey, "starts-at")->text == "signed");
    CHECK(scene.files.text(value_of(scene, Kind::journey, "starts-at").span()) == "signed");
  }
  const Scene words("journey: j\nstarts-at: on contract signature\nstages: [{ id: a }]\n");
  REQUIRE(words.diagnostics.size() == 1);
  CHECK(words.diagnostics[0].help == "write `starts-at: contract-signature`");
  const Scene day("journey: j\nstarts-at: day 1\nstages: [{ id: a }]\n");
  REQUIRE(day.diagnostics.size() == 1);
  CHECK(day.diagnostics[0].rule == "wrong-type");
}

TEST_CASE("decode: everyone else are those whom the others of the table leave") {
  const std::string others =
      "vocabulary: v\nsegments:\n  big: { where: arr >= $100k }\n"
      "  pro: { where: { all: [arr < $100k, plan is pro] } }\n";
  const Scene scene(others + "  small: { where: everyone else }\n");
  CHECK(scene.diagnostics.empty());
  CHECK(scene.entity(Kind::segment, "small").find("where"_key).is(Is::phrase));
  CHECK(scene.entity(Kind::segment, "small").find("where"_key)->text ==
        "not (arr >= $100k) and not ((arr < $100k) and (plan is pro))");
  // Where one of them says nothing, nobody knows whom it leaves.
  const Scene open(others + "  other: {}\n  small: { where: everyone else }\n");
  REQUIRE(open.diagnostics.size() >= 1);
  CHECK(open.diagnostics[0].rule == "unreadable-phrase");
}

TEST_CASE("decode: one person for so many is no score") {
  const Scene scene(
      "vocabulary: v\nroles: { csm: {} }\nsegments: { s: {} }\ntiers: { t: { serves: s, ratio: 1/100 } }\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help.starts_with("write `100 accounts per "));
}

TEST_CASE("decode: a key without a value says so, and what to write where nothing is meant") {
  const Scene scene("journey: j\nowner:\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].rule == "empty-value");
  CHECK(scene.diagnostics[0].message == "`owner` has no value");
  CHECK(scene.diagnostics[0].help.find("{ none: <reason> }") != std::string::npos);
}

TEST_CASE("decode: days count from the trigger in a play, and from the stage where nothing else is said") {
  const Scene scene(
      "journey: j\nstages:\n  - id: a\n    touchpoints: [{ id: t, when: D+30 }]\n"
      "vocabulary:\n  plays:\n    - id: p\n      steps: [{ do: Call, when: T+14 }]\n");
  const auto told = [&](std::string_view help) {
    return std::any_of(scene.diagnostics.begin(), scene.diagnostics.end(),
                       [&](const diag::Diagnostic& each) { return each.help == help; });
  };
  CHECK(told("`D+30` counts from what? write `30 days after a`"));
  CHECK(told("`T+14` counts from what? write `14 days after trigger`"));
}

TEST_CASE("decode: what belongs into the vocabulary, and the words of other tools") {
  const Scene roles("journey: j\nroles: { csm: {} }\nstages: [{ id: a }]\n");
  REQUIRE(roles.diagnostics.size() == 1);
  CHECK(roles.diagnostics[0].help == "they are declared under `vocabulary: { roles: … }`");
  const Scene file("journey: j\nvocabulary: { assets: { a: { path: x.pdf } } }\nstages: [{ id: a }]\n");
  REQUIRE(file.diagnostics.size() == 1);
  CHECK(file.diagnostics[0].help == "the key for this is `href`");
  CHECK(file.diagnostics[0].fixes.size() == 1);
}

TEST_CASE("decode: whose side it is and who the customers are have keys of their own") {
  const Scene side("journey: j\nstages:\n  - id: a\n    touchpoints: [{ id: t, side: customer }]\n");
  // What stands under it is read as what was meant, in the same run.
  REQUIRE(side.diagnostics.size() == 2);
  CHECK(side.diagnostics[0].help == "the key for this is `who`; with `customer` and `team` under it");
  const Scene segments("journey: j\nsegments: { big: { where: arr > 5 } }\nstages: [{ id: a }]\n");
  REQUIRE(segments.diagnostics.size() == 1);
  const Scene plays("journey: j\nstages: [{ id: a, plays: [{ id: p, trigger: event e, do: Call }] }]\n");
  REQUIRE(plays.diagnostics.size() == 1);
  CHECK(
      plays.diagnostics[0].help ==
      "here stand the names that are meant, as `plays: [ … ]`; what each of them is stands under `plays:` of "
      "the journey, with an `id`");
  CHECK(segments.diagnostics[0].help ==
        "here stand the names that are meant, as `segments: [ … ]`; what each of them is stands under "
        "`vocabulary: { segments: { <name>: { … } } }`");
}

TEST_CASE("decode: words of plans for when something is are answered with the key that is there") {
  const Scene scene(
      "journey: j\nstart: signed\nstages:\n  - id: a\n    when: month 2\n    milestones: [{ id: m, when: day "
      "3 }]\n");
  REQUIRE(scene.diagnostics.size() == 3);
  CHECK(scene.diagnostics[0].help.starts_with("the key for this is `starts-at`"));
  CHECK(scene.diagnostics[1].help == "the key for this is `window`");
  CHECK(scene.diagnostics[2].help == "the key for this is `due`");
}

TEST_CASE("decode: a key of elsewhere is answered with the one that says the like of it here") {
  const Scene step("journey: j\nplays: [{ id: p, trigger: event e, steps: [{ do: Call, owner: csm }] }]\n");
  REQUIRE(step.diagnostics.size() == 1);
  CHECK(step.diagnostics[0].help == "here it is `who` (who does it)");
  REQUIRE(step.diagnostics[0].fixes.size() == 1);
  CHECK_FALSE(step.diagnostics[0].fixes[0].safe);
  // Nothing of that sort has a place there.
  const Scene stage("journey: j\nstages: [{ id: a, agenda: [plan] }]\n");
  REQUIRE(stage.diagnostics.size() == 1);
  CHECK(stage.diagnostics[0].help.starts_with("`agenda` is a key of"));
}

TEST_CASE(
    "decode: the word of another tool counts in any letters, for the key that reads what stands there") {
  const auto help = [](const std::string& entry) {
    const Scene scene("journey: j\nstages: [{ id: a, " + entry + " }]\n");
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].help;
  };
  CHECK(help("deadline: 10 days") == "the key for this is `duration`");
  CHECK(help("deadline: by 2026-12-01") == "the key for this is `window`");
  CHECK(help("SLA: 3 days") == "the key for this is `duration`");
  CHECK(help("successMetrics: [nps >= 40]") == "the key for this is `metrics`");
  CHECK(help("Entry Criteria: event signed") == "the key for this is `entry`");
  CHECK(help("description: What happens") == "the key for this is `purpose`");
}

TEST_CASE("decode: what has a name and no id gets the id that its short form would have") {
  const std::string text = "journey: j\nstages:\n  - name: Go Live\n    exit: event live\n";
  const Scene scene(text);
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[1].help.starts_with("add `id: go-live`"));
  REQUIRE(scene.diagnostics[1].fixes.size() == 1);
  CHECK(scene.diagnostics[1].fixes[0].safe);
}

TEST_CASE("decode: two owners in one text are two") {
  const Scene scene("journey: j\nowner: Account Manager, CSM\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "write `owner: [Account Manager, CSM]`");
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "[Account Manager, CSM]");
}

TEST_CASE("several people of a trade are several, and a clause is nobody's name") {
  const auto help_for = [](const std::string& owner) {
    const Scene scene("journey: j\nowner: " + owner + "\nstages: [{ id: a }]\n");
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].help;
  };
  CHECK(help_for("Case Handler & Team Lead") == "write `owner: [Case Handler, Team Lead]`");
  CHECK(help_for("HR, IT and Facilities") == "write `owner: [HR, IT, Facilities]`");
  CHECK(help_for("Ward Manager (or deputy)").starts_with("write `owner: Ward Manager`"));
  CHECK(help_for("whoever is on duty").starts_with("leave `owner` out until it is known"));
  CHECK(help_for("\"!!!\"").starts_with("leave `owner` out until it is known"));
  CHECK(help_for("Research and Development").empty());
  CHECK(help_for("Front Desk").empty());
}

TEST_CASE("decode: several owners are several whatever stands between them, and nobody is no owner") {
  const auto help = [](const std::string& owner) {
    const Scene scene("journey: j\nowner: \"" + owner + "\"\nstages: [{ id: a }]\n");
    return scene.diagnostics.empty() ? std::string() : scene.diagnostics[0].help;
  };
  CHECK(help("CSM / AM") == "write `owner: [CSM, AM]`");
  CHECK(help("CSM & Onboarding Manager") == "write `owner: [CSM, Onboarding Manager]`");
  CHECK(help("Sales → CS") == "write `owner: [Sales, CS]`");
  // Who leads is the owner, and who supports is none.
  CHECK(help("CSM (lead), SE (support)") ==
        "write `owner: CSM`; who helps stands in `raci`, under `responsible` or `consulted`");
  CHECK(help("CSM, supported by SE") ==
        "write `owner: CSM`; who helps stands in `raci`, under `responsible` or `consulted`");
  CHECK(help("Sales & Marketing").empty());
  CHECK(help("Ops, EU").empty());
  CHECK(help("Acme, Inc.").empty());
  CHECK(help("R&D").empty());
  for (const std::string nobody : {"tbd", "n/a", "-", "TBC"}) {
    INFO(nobody);
    CHECK(help(nobody) == "leave `owner` out until it is known, or write `owner: { none: <reason> }`");
  }
}

TEST_CASE("decode: a colon in a phrase is told as that, and not as a key of a map") {
  const auto found = [](const std::string& metric) {
    return Scene("journey: j\nstages: [{ id: a }]\nmetrics: [" + metric + "]\n").diagnostics;
  };
  const auto problems = found("Time to first value: 30 days");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message ==
        "`metrics` wants one text, and the `: ` in `Time to first value: 30 days` makes a map of it");
  CHECK(problems[0].help.find("write `time-to-first-value >= 30 days` or") != std::string::npos);
  CHECK(found("{ metric: ttfv, at-most: 30 days }").empty());
  const auto slip = found("{ metrc: ttfv }");
  REQUIRE(!slip.empty());
  CHECK(slip[0].message.find("makes a map") == std::string::npos);
}

TEST_CASE("decode: who takes part is shown on both sides, and no name of a table is told") {
  const Scene scene("journey: j\nstages: [{ id: a, touchpoints: [{ id: t, who: CSM }] }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].message == "`who` wants a map with `customer` and `team` under it");
  CHECK(scene.diagnostics[0].help == "write `who: { team: [CSM] }`, or `who: { customer: [CSM] }`");
}

TEST_CASE("decode: what is said rightly is offered for the whole phrase") {
  const Scene scene("journey: j\nstages: [{ id: a, exit: Adoption rate > 60% }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].message.find("did you mean") == std::string::npos);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "adoption-rate > 60%");
}

TEST_CASE("decode: numbers, dates and flags") {
  const Scene scene(
      "vocabulary: acme\nevidence:\n  survey: { kind: survey, date: 2026-07-30, n: 118 }\n"
      "metrics:\n  nrr: { kind: percent, above-100: true }\n");
  CHECK(scene.diagnostics.empty());
  CHECK(value_of(scene, Kind::evidence, "n")->number() == 118);
  CHECK(value_of(scene, Kind::evidence, "date").is(Is::date));
  CHECK(value_of(scene, Kind::evidence, "date")->number() == 20260730);
  CHECK(value_of(scene, Kind::metric, "above-100").is(Is::flag));
  CHECK(value_of(scene, Kind::metric, "above-100")->number() == 1);
}

TEST_CASE("decode: what can't be read is told once, kept as written, and its neighbours stand") {
  const Scene scene(
      "journey: small\nstatus: actve\ncolour: red\nowner: csm\n"
      "stages:\n  - id: start\n    duration: 30 dayz\n    owner: csm\n");
  std::vector<std::string> rules;
  for (const auto& each : scene.diagnostics) {
    rules.emplace_back(each.rule);
  }
  std::sort(rules.begin(), rules.end());
  CHECK(rules == Texts{"unknown-key", "unreadable-phrase", "wrong-type"});
  CHECK(value_of(scene, Kind::journey, "status").is(Is::unreadable));
  CHECK(value_of(scene, Kind::stage, "duration").is(Is::unreadable));
  CHECK(value_of(scene, Kind::journey, "owner")->text == "csm");
}

TEST_CASE("decode: an unknown key is no slip for one that is written beside it") {
  const Scene scene("journey: small\nscales: { emotion: -2..2 }\nstages:\n  - id: start\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics.front().rule == "unknown-key");
  CHECK(scene.diagnostics.front().help.find("did you mean") == std::string::npos);
  CHECK(scene.entity(Kind::stage, "start"));
}

TEST_CASE("decode: one value where a list is wanted is a list of one") {
  const Scene scene("journey: small\npersonas: buyer\nsegments: [a, b]\nstages:\n  - id: start\n");
  CHECK(scene.diagnostics.empty());
  CHECK(value_of(scene, Kind::journey, "personas").texts() == std::vector<std::string_view>{"buyer"});
  CHECK(value_of(scene, Kind::journey, "segments").texts() == std::vector<std::string_view>{"a", "b"});
}

TEST_CASE("decode: merged keys count, and the author's own win") {
  const Scene scene(
      "journey: small\nx-base: &base { owner: csm, purpose: first }\n"
      "stages:\n  - { <<: *base, id: start }\n  - { <<: *base, id: stay, purpose: second }\n");
  CHECK(scene.diagnostics.empty());
  const auto purpose = [&](const char* id) {
    return scene.entity(Kind::stage, id).find(find_key("purpose"));
  };
  CHECK(purpose("start")->text == "first");
  CHECK(purpose("stay")->text == "second");
  const auto written = [&](const char* id) { return scene.files.text(purpose(id).span()); };
  CHECK(written("start") == "first");
  CHECK(written("stay") == "second");
}

TEST_CASE("decode: a rhythm under `when` is answered with the key it belongs under") {
  const Scene scene(
      "journey: small\nstages:\n  - id: start\n    touchpoints:\n      - { id: mail, when: every 2 weeks "
      "}\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].rule == "unreadable-phrase");
  CHECK(scene.diagnostics[0].help ==
        "this is a rhythm, which touchpoints have under `repeat: every 2 weeks`");
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "repeat: every 2 weeks");
  const Scene both(
      "journey: small\nstages:\n  - id: start\n    touchpoints:\n"
      "      - { id: mail, repeat: monthly, when: every 2 weeks }\n");
  REQUIRE(both.diagnostics.size() == 1);
  CHECK(both.diagnostics[0].fixes.empty());
  const Scene named(
      "journey: small\nstages:\n  - id: start\n    touchpoints:\n"
      "      - { id: mail, when: every 3 days until Offer issued }\n");
  REQUIRE(named.diagnostics.size() == 1);
  CHECK(named.diagnostics[0].help.starts_with(
      "this is a rhythm, which touchpoints have under `repeat: every 3 days until offer-issued`"));
}

TEST_CASE("decode: keys of a team's own are kept as written, very long ones too") {
  const std::string longest = "x-" + std::string(70'000, 'k');
  const Scene scene("journey: small\nx-crm: 12\n? " + longest + "\n: deep\nstages: [{ id: start }]\n");
  CHECK(scene.diagnostics.empty());
  const Entity journey = scene.entity(Kind::journey);
  std::vector<std::string_view> words;
  for (const FieldValue& field : journey.fields()) {
    words.push_back(scene.model.documents[0].word(field));
  }
  CHECK(words == std::vector<std::string_view>{"journey", "x-crm", longest, "stages"});
}

TEST_CASE("decode: another name of a key is mended alone, and a word with another meaning is not") {
  const auto safe = [](const std::string& stage) {
    const Scene scene("journey: j\nstages:\n  - { id: a, " + stage + " }\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    const auto& fixes = scene.diagnostics[0].fixes;
    return !fixes.empty() && fixes[0].safe;
  };
  CHECK(safe("KPIs: [nps >= 40]"));
  CHECK(safe("exit-criteria: event live"));
  CHECK(safe("name: Start"));
  // What is wrong with its value stays so.
  CHECK(safe("exit-criteria: they like it a lot"));
  // It is there already, or has another shape, or may mean another thing.
  CHECK_FALSE(safe("name: Start, title: Begin"));
  CHECK_FALSE(safe("name: [Start]"));
  CHECK_FALSE(safe("goal: Start"));
  CHECK_FALSE(safe("risks: [late]"));
}

TEST_CASE("decode: a safe fix of a key changes that key and no other word of the file") {
  constexpr std::string_view kValues[] = {"Words of people", "30 days",          "[csm, sales]",
                                          "event live",      "{ a: b }",         "[nps >= 40]",
                                          "weekly",          "5 days after live"};
  constexpr std::pair<std::string_view, std::string_view> kPlaces[] = {
      {"journey: j\nstages:\n  - { id: a, ", " }\n"},
      {"journey: j\nstages:\n  - { id: a, milestones: [{ id: m, ", " }] }\n"},
      {"journey: j\nstages:\n  - { id: a, touchpoints: [{ id: t, ", " }] }\n"},
      {"vocabulary: v\nmetrics: { nps: { ", " } }\n"}};
  int safe = 0;
  for (const language::Alias& alias : language::aliases()) {
    for (const auto& [front, back] : kPlaces) {
      for (const std::string_view value : kValues) {
        const Scene scene(std::string(front) + std::string(alias.word) + ": " + std::string(value) +
                          std::string(back));
        for (const diag::Diagnostic& found : scene.diagnostics) {
          for (const diag::Fix& fix : found.fixes) {
            if (!fix.safe || found.rule != "unknown-key") {
              continue;
            }
            safe++;
            INFO(alias.word << ": " << value);
            REQUIRE(fix.edits.size() == 1);
            // Or all of it stands in a map around it now.
            const std::string_view before = scene.files.text(fix.edits[0].span);
            CHECK((before == alias.word || fix.edits[0].replacement.find(before) != std::string::npos));
          }
        }
      }
    }
  }
  CHECK(safe > 0);
}

TEST_CASE("decode: a target of a metric lacks but its name, and advice has it") {
  const auto help = [](const std::string& target) {
    const Scene scene("vocabulary: v\nmetrics: { nps: { kind: score, targets: " + target + " } }\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("'> 40'") == "a target begins with the metric: write `nps > 40`");
  CHECK(help("70% by month 6").find("`nps >= 70% by month 6`") != std::string::npos);
  CHECK(help("+10 points by year end").find("`nps +10 points`") != std::string::npos);
  CHECK(help("green").find("`nps >= <value>`, and \"green\"") != std::string::npos);
  CHECK(Scene("vocabulary: v\nmetrics: { nps: { kind: score, targets: nps } }\n").diagnostics.empty());
}

TEST_CASE("decode: only stages have an end, and advice on times knows them") {
  const auto help = [](const std::string& due) {
    const Scene scene("journey: j\nstages:\n  - id: onboarding\n    milestones: [{ id: m, due: " + due +
                      " }]\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("by end of first semester") == "write it as `by first-semester-end`");
  CHECK(help("1 month after onboarding ends") == "write it as `1 month after end of onboarding`");
}

TEST_CASE("decode: shapes of other tools are answered with the right one, filled") {
  const auto help = [](const std::string& text) {
    const Scene scene("journey: j\nowner: csm\n" + text + "\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("stages: [{ id: a }]\nmetrics: { nps: 50, Time to pay: < 7 days }")
            .find("`metrics: [nps >= 50, time-to-pay < 7 days]`") != std::string::npos);
  CHECK(help("stages: [{ id: a, contingencies: [coach calls] }]") ==
        "write it as `- { if: <what has gone wrong>, do: coach calls }`");
  CHECK(help("vocabulary: { tiers: [high-touch: ARR > 100k, low-touch: ARR < 100k] }\nstages: [{ id: a }]") ==
        "write `tiers: { high-touch: { … }, low-touch: { … } }`");
  CHECK(help("stages: [{ id: a, terminal: true }]").find("the journey ends here, and how") == 0);
}

TEST_CASE("decode: names alone stand where names belong") {
  const auto help = [](const std::string& vocabulary) {
    const Scene scene("vocabulary: v\n" + vocabulary + "\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("tiers: { high: { serves: Accounts above $100k ARR } }").find("declare the segment") == 0);
  CHECK(help("tiers: { high: { serves: everyone else } }").find("where: everyone else") != std::string::npos);
  CHECK(help("assets: { deck: { owner: VP CS (approves) } }").find("write `owner: VP CS`") == 0);
}

TEST_CASE("decode: words that no program reads have a place of their own in the advice") {
  const auto help = [](const std::string& stage) {
    const Scene scene("journey: j\nowner: host\nstages:\n  - id: a\n    " + stage + "\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("duration: two growing seasons").find("`note: \"two growing seasons\"`") != std::string::npos);
  CHECK(help("exit: all snags closed").find("judged-by: host") != std::string::npos);
  CHECK(help("owner: Sales until contract, then Operations").find("[Sales, Operations]") !=
        std::string::npos);
  CHECK(help("owner: Vet nurse or receptionist").find("[Vet nurse, receptionist]") != std::string::npos);
  CHECK(help("links: https://wiki.example.com/run") ==
        "write `links: { wiki: \"https://wiki.example.com/run\" }`");
}

TEST_CASE("decode: days are counted from the one event that the file names") {
  const auto help = [](const std::string& start, const std::string& due) {
    const Scene scene("journey: j\nstarts-at: " + start +
                      "\nstages:\n  - id: a\n    milestones: [{ id: m, due: " + due + " }]\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("contract-end", "T-90").find("`90 days before contract-end`") != std::string::npos);
  CHECK(help("signed", "D+30").find("`30 days after signed`") != std::string::npos);
}

TEST_CASE("decode: what another word was meant for is read at once") {
  const Scene scene(
      "journey: j\nphases:\n  - id: a\n    duration: 3 dayz\n    success_metrics: [nps >= 40]\n"
      "    governance: { x: 1 }\n");
  CHECK(scene.diagnostics.size() > 1);
  CHECK(std::any_of(scene.diagnostics.begin(), scene.diagnostics.end(),
                    [](const auto& each) { return each.rule == "unreadable-phrase"; }));
}

TEST_CASE("decode: an item with its name around its keys is that item") {
  const Scene scene("journey: j\nstages:\n  - Booking:\n      owner: host\n      purpose: Book\n");
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "  id: booking\n      title: Booking");
  CHECK(value_of(scene, Kind::stage, "purpose").is(Is::text));
}

TEST_CASE("decode: a date of something starts at that") {
  const Scene scene("journey: j\nstarts-at: date of first donation\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "write `starts-at: first-donation`");
}

TEST_CASE("decode: a title where a key belongs is told as the item it is") {
  const auto help_of = [](const std::string& item) {
    const Scene scene("journey: j\nstages:\n  - id: a\n    milestones:\n      - " + item + "\n");
    const auto found = std::find_if(scene.diagnostics.begin(), scene.diagnostics.end(),
                                    [](const auto& each) { return each.rule == "unknown-key"; });
    return found == scene.diagnostics.end() ? "" : found->help;
  };
  CHECK(help_of("First class attended: 14 days after join") ==
        "write it as `{ id: first-class-attended, title: First class attended, due: 14 days after join }`");
  CHECK(help_of("First class attended: soon")
            .starts_with("write it as `{ id: first-class-attended, title: First class attended }`"));
  // That is all there is to say: others know it by the id that it gets.
  const Scene once(
      "journey: j\nstages:\n  - id: a\n    exit: milestone first-class\n    milestones:\n"
      "      - First class: 14 days after join\n");
  CHECK(once.diagnostics.size() == 1);
}

TEST_CASE("decode: working time that is written as a map is told apart from other amounts") {
  const auto found = [](const std::string& effort) {
    return Scene("journey: j\nstages:\n  - id: a\n    touchpoints: [{ id: t, effort: " + effort + " }]\n")
        .diagnostics.size();
  };
  CHECK(found("{ value: 3, unit: accounts }") == 1);
  CHECK(found("{ value: 3, unit: hours }") == 0);
  CHECK(found("{ hours: 3 }") == 0);
}

TEST_CASE("decode: a map without a name is called by the key that leads to it") {
  const Scene scene("journey: j\nstages: [{ id: a }]\ngovernance: { zzz: 1 }\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].message == "`governance` has no key `zzz`");
}

TEST_CASE("link: each bare word of a statement is asked what it is") {
  const Scene scene("journey: j\nstages: [{ id: a, exit: renewal or churn }]\n");
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[0].message == "nothing says what `renewal` is");
  CHECK(scene.diagnostics[1].message == "nothing says what `churn` is");
}

TEST_CASE("decode: of three that stand under one key the empty first one is taken out once") {
  const Scene scene("journey: j\nstages: [{ id: a }]\nlinks:\nlinks: { a: b }\nlinks: { c: d }\n");
  std::size_t offered = 0;
  for (const diag::Diagnostic& found : scene.diagnostics) {
    offered += found.rule == "duplicate-key" ? found.fixes.size() : 0;
  }
  CHECK(offered == 1);
}

TEST_CASE("decode: a slip of a key without a value is told as a slip first") {
  const Scene scene("journey: j\nstgaes:\nmilestones: [{ id: m }]\n");
  REQUIRE_FALSE(scene.diagnostics.empty());
  for (const diag::Diagnostic& found : scene.diagnostics) {
    CHECK(found.rule != "empty-value");
  }
}

}  // namespace jc::model
