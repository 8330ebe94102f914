// Keys that other tools have: each is answered with what stands for it here, and never with a guess.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/language/told_words.h"
#include "compiler/model/decode/contingency_words.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

std::string help_of(const std::string& text) {
  const Scene scene(text);
  REQUIRE_FALSE(scene.diagnostics.empty());
  CHECK(scene.diagnostics[0].rule == "unknown-key");
  return scene.diagnostics[0].help;
}

std::string on_stage(const std::string& line) {
  return help_of("journey: j\nstages:\n  - id: a\n    " + line + "\n");
}

std::string on_contact(const std::string& line) {
  return help_of("journey: j\nstages:\n  - id: a\n    touchpoints: [{ id: t, " + line + " }]\n");
}

}  // namespace

TEST_CASE("words: where no key is like it none is guessed, and it may stay as the author's own") {
  CHECK(on_stage("wibble: 3") ==
        "`journeyc explain stage` tells of the 32 keys there are; what only you need may stand there as "
        "`x-wibble`");
  CHECK(on_stage("\"Menge (kg)\": 3").ends_with("as `x-menge-kg`"));
}

TEST_CASE("words: a key of another tool is answered with ours, where it stands") {
  CHECK(help_of("journey: j\nlast-reviewed: 2026-01-01\n") ==
        "it stands inside of `governance`: write `governance: { review: { last: 2026-01-01 } }`");
  CHECK(on_stage("customer-actions: [sign]") ==
        "it stands inside of `experience`: write `experience: { doing: [sign] }`");
  CHECK(on_contact("type: email") == "the key for this is `channel`");
  CHECK(on_contact("day: 14") == "write `when: day 14`");
}

TEST_CASE("words: what no key stands for is told in a sentence, and nothing is offered") {
  const Scene scene("journey: j\nstages:\n  - { id: a, order: 1 }\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == language::instead_of(Kind::stage, "order"));
  CHECK(scene.diagnostics[0].fixes.empty());
  CHECK(on_contact("optional: true") == language::instead_of(Kind::touchpoint, "optional"));
  CHECK(language::instead_of(Kind::journey, "stages").empty());
}

namespace {

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> all;
  for (std::size_t from = 0; from < words.size();) {
    const std::size_t end = std::min(words.find(' ', from), words.size());
    all.push_back(words.substr(from, end - from));
    from = end + 1;
  }
  return all;
}

// The keys that a sentence shows: `key`, `key: …`, `{ key: …`.
std::vector<std::string> keys_shown(std::string_view sentence) {
  std::vector<std::string> keys;
  bool code = false;
  std::string word;
  for (const char c : std::string(sentence) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || c == '-';
    if (code && c == ':') {
      keys.push_back(word);
    }
    code = c == '`' ? !code : code;
    word = letter ? word + c : "";
  }
  return keys;
}

}  // namespace

TEST_CASE("words: what a word means in one kind of record is told once, of no key, and with keys there are") {
  std::set<std::pair<Kind, std::string_view>> told;
  std::vector<language::ToldOfKind> all(language::told_of_kinds().begin(), language::told_of_kinds().end());
  all.insert(all.end(), language::told_of_parts().begin(), language::told_of_parts().end());
  all.insert(all.end(), language::told_of_small_parts().begin(), language::told_of_small_parts().end());
  all.insert(all.end(), language::told_of_settings().begin(), language::told_of_settings().end());
  for (const language::ToldOfKind& each : all) {
    for (const std::string_view word : split(each.words)) {
      INFO(word << " in " << language::info(each.in).name);
      CHECK(told.emplace(each.in, word).second);
      CHECK(language::find_field(each.in, language::find_key(word)) == nullptr);
      CHECK(language::told_of_kind(each.in, word) == each.instead);
    }
    for (const std::string& key : keys_shown(each.instead)) {
      // Names of the author's own in examples.
      const bool own = key == "stage-without-owner" || key == "measurement" || key == "ains" ||
                       key == "wiki" || key == "picture" || key == "mail" || key == "eu" || key.empty();
      INFO(key << " in: " << each.instead);
      CHECK((own || key == "QBR" || language::find_key(key).exists() || key == "backstage" ||
             key == "systems"));
    }
  }
}

TEST_CASE("words: what is the customer's own in an experience is known without saying whose") {
  CHECK(on_stage("customer_thoughts: [Is it safe?]") ==
        "it stands inside of `experience`: write `experience: { thinking: [Is it safe?] }`");
  CHECK(on_stage("clientFeelings: anxious") ==
        "it stands inside of `experience`: write `experience: { feeling: anxious }`");
  CHECK(on_stage("contacts: [{ id: t }]") == "the key for this is `touchpoints`");
  CHECK(on_contact("stage: a") == language::told_of_kind(Kind::touchpoint, "stage"));
}

TEST_CASE("words: what a record is called may stand under the word for what it is") {
  const Scene titled("journey: j\nstages:\n  - phase: Kick off\n    milestones: [{ milestone: Live }]\n");
  REQUIRE(titled.diagnostics.size() == 4);
  CHECK(titled.diagnostics[0].help == "the key for this is `title`");
  CHECK(titled.diagnostics[0].fixes.at(0).safe);
  CHECK(titled.diagnostics[1].help == "the key for this is `title`");
  CHECK(titled.diagnostics[2].help == "add `id: live`: what other places call it");
  CHECK(titled.diagnostics[3].help == "add `id: kick-off`: what other places call it");
  const Scene named("journey: j\nstages:\n  - stage: kick-off\n");
  REQUIRE(named.diagnostics.size() == 1);
  CHECK(named.diagnostics[0].help == "the key for this is `id`");
  CHECK(named.diagnostics[0].entity == "j/kick-off");
  // What is declared under its id has no such key.
  CHECK(help_of("vocabulary: v\nteams: { crew: { team: crew } }\n") == "the key for this is `title`");
}

TEST_CASE("words: of a closed list other tools' words are known, in whatever letters, and the rest is told") {
  const auto help = [](const std::string& line) {
    const Scene scene("journey: j\n" + line + "\nstages: [{ id: a }]\n");
    REQUIRE_FALSE(scene.diagnostics.empty());
    return scene.diagnostics[0].help;
  };
  CHECK(help("type: End-to-End").starts_with("the word for this is `lifecycle`, one of"));
  CHECK(help("opportunities: [{ id: o, impact: P1 }]").starts_with("the word for this is `high`, one of"));
  CHECK(help("confidence: Low").starts_with("the word for this is `assumption`, one of"));
  CHECK(help("type: onboarding").starts_with("what kind of map it is, whatever it is about: one of"));
}

TEST_CASE("words: a sentence for a criterion is offered as what the owner judges") {
  const auto fix = [](const std::string& line) {
    const Scene scene(
        "journey: j\nowner: ceo\nstages:\n  - id: a\n    owner: csm\n    milestones:\n      - id: m\n" +
        std::string("        done-when: ") + line + "\n");
    REQUIRE(scene.diagnostics.size() == 1);
    const auto& fixes = scene.diagnostics[0].fixes;
    return fixes.empty() ? "" : fixes[0].edits[0].replacement;
  };
  CHECK(fix("core use cases are live, key users trained") ==
        "{ text: \"core use cases are live, key users trained\", judged-by: csm }");
  CHECK(fix("'they say it in their own words'") ==
        "{ text: \"they say it in their own words\", judged-by: csm }");
  CHECK(fix("the plan was approved by the sponsor").ends_with("judged-by: sponsor }"));
  CHECK(fix("the app is used by crews").ends_with("judged-by: csm }"));
  // A slip of a phrase is no sentence.
  CHECK(fix("event signed after all of that").empty());
  CHECK(fix("metric nps rises a lot").empty());
}

TEST_CASE("words: a list of overlays is a map by the tier that each names") {
  const Scene scene(
      "journey: j\nstages: [{ id: a }]\noverlays:\n  - tier: low\n    stages: { a: { duration: 3 days } }\n");
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].safe);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement.starts_with("\n  low:\n    stages:"));
}

TEST_CASE(
    "words: a feeling that is a number or a range of numbers is a score, and any other word its label") {
  const auto key = [](const std::string& written) {
    const Scene scene("journey: j\nstages: [{ id: a, experience: { feeling: " + written + " } }]\n");
    CHECK(scene.diagnostics.empty());
    const Entity feeling = scene.entity(Kind::feeling);
    REQUIRE(feeling.fields().size() == 1);
    return std::string(scene.model.documents[0].word(feeling.fields()[0]));
  };
  CHECK(key("-1") == "score");
  CHECK(key("4") == "score");
  CHECK(key("-2 .. 1") == "score");
  CHECK(key("anxious") == "label");
  CHECK(key("low .. high") == "label");
  CHECK(key("\"4\"") == "label");
}

TEST_CASE("words: a list in an overlay is what the tier has beside the others") {
  const auto fix = [](const std::string& touchpoints) {
    const Scene scene(
        "journey: j\nstages: [{ id: a }]\noverlays:\n  low:\n    stages:\n      a:\n        touchpoints:" +
        touchpoints + "\n");
    REQUIRE(scene.diagnostics.size() == 1);
    REQUIRE(scene.diagnostics[0].fixes.size() == 1);
    CHECK_FALSE(scene.diagnostics[0].fixes[0].safe);
    return scene.diagnostics[0].fixes[0].edits[0].replacement;
  };
  CHECK(fix(" [{ id: mail, channel: email }]") == " { add: [{ id: mail, channel: email }] }");
  CHECK(fix("\n          - id: mail\n            channel: email") ==
        "\n          add:\n            - id: mail\n              channel: email");
}

TEST_CASE("words: a file whose name tells what it is lacks but its first key") {
  const auto fix = [](const std::string& path, const std::string& text) {
    source::Files files;
    diag::Diagnostics found;
    syntax::Tree tree = syntax::parse(files, files.add(path, text), found);
    CHECK(decode(files, tree, found).empty());
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "unknown-document");
    return found[0].fixes.empty() ? "" : found[0].fixes[0].edits[0].replacement;
  };
  CHECK(fix("team/Getting started.journey.yaml", "title: Start\n") == "journey: getting-started\n");
  CHECK(fix("acme.vocabulary.yml", "# Ours\nroles: { csm: {} }\n") == "vocabulary: acme\n");
  CHECK(fix("start.journey.yaml", "jurney: start\n") == "journey");
  CHECK(fix("start.journey.yaml", "id: start\ntitle: Start\n") == "journey");
  CHECK(fix("start.journey.yaml", "{ title: Start }\n").empty());
  CHECK(fix("start.yaml", "title: Start\n").empty());
}

TEST_CASE(
    "words: a journey that stands one map too deep, or as the list of its stages, is told how it begins") {
  const auto replaced = [](const std::string& text) {
    source::Files files;
    diag::Diagnostics found;
    syntax::Tree tree = syntax::parse(files, files.add("start.journey.yaml", text), found);
    CHECK(decode(files, tree, found).empty());
    REQUIRE(found.size() == 1);
    return found[0].fixes.empty() ? found[0].help : found[0].fixes[0].edits[0].replacement;
  };
  CHECK(replaced("customer_journey:\n  title: Start\n  stages:\n    - id: a\n") ==
        "journey: start\ntitle: Start\nstages:\n  - id: a");
  CHECK(replaced("journey:\n  title: Start\n  stages: [{ id: a }]\n") ==
        "journey: start\ntitle: Start\nstages: [{ id: a }]");
  CHECK(replaced("- stage: a\n- stage: b\n") == "journey: start\nstages:\n");
  CHECK(replaced("journeys:\n  - stages: [{ id: a }]\n").starts_with("each journey is a file of its own"));
}

TEST_CASE("words: stages in one text or under keys with numbers are told as the list that they are") {
  const Scene row("journey: j\nstages: Kick-off, Live\n");
  REQUIRE(row.diagnostics.size() == 1);
  CHECK(row.diagnostics[0].fixes.at(0).edits[0].replacement ==
        "[{ id: kick-off, title: Kick-off }, { id: live, title: Live }]");
  CHECK(help_of("journey: j\nstage1: { title: Kick-off }\nstages: [{ id: a }]\n")
            .starts_with("stages stand in one list"));
}

TEST_CASE("words: a contingency in a sentence is taken apart") {
  CHECK(contingency_of("if no reply in 5 days, call the champion") ==
        "{ if: no reply in 5 days, do: call the champion }");
  CHECK(contingency_of("Login fails -> reset it: by hand") ==
        "{ if: Login fails, do: \"reset it: by hand\" }");
  CHECK(contingency_of("Silent for a week then write again.") ==
        "{ if: Silent for a week, do: write again }");
  CHECK(contingency_of("call the champion").empty());
  const auto told = [](const std::string& items) {
    const Scene scene("journey: j\nowner: csm\nstages:\n  - id: a\n    contingencies:\n" + items);
    REQUIRE(scene.diagnostics.size() == 1);
    REQUIRE(scene.diagnostics[0].fixes.size() == 1);
    return scene.diagnostics[0].fixes[0].edits[0].replacement;
  };
  CHECK(told("      - no reply in 5 days, call\n") == "{ if: no reply in 5 days, do: call }");
  CHECK(told("      - data is late: call the champion\n") == "{ if: data is late, do: call the champion }");
}

TEST_CASE("words: words for an entry of a vocabulary are its title, or what a metric measures") {
  const auto fix = [](const std::string& text) {
    const Scene scene("vocabulary: v\n" + text);
    REQUIRE_FALSE(scene.diagnostics.empty());
    REQUIRE(scene.diagnostics[0].fixes.size() == 1);
    CHECK(scene.diagnostics[0].fixes[0].safe);
    return scene.diagnostics[0].fixes[0].edits[0].replacement;
  };
  CHECK(fix("roles:\n  csm: Success manager\n") == "{ title: \"Success manager\" }");
  CHECK(fix("metrics:\n  ttv: Days to the first run\n") == "{ definition: \"Days to the first run\" }");
}

TEST_CASE("words: a list under `governance` is its meetings") {
  const Scene scene("journey: j\nstages: [{ id: a }]\ngovernance: [{ id: m, cadence: weekly }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == " { rituals: [{ id: m, cadence: weekly }] }");
}

TEST_CASE("words: rows of a blueprint move into `lanes`, and a list of one is that one") {
  CHECK(on_stage("frontstage: [Greeter]") ==
        "it stands inside of `lanes`: write `lanes: { frontstage: [Greeter] }`");
  const Scene scene("journey: j\nsteps:\n  - id: a\n    backstage: [Queue]\n    support: [Database]\n");
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[0].fixes.size() == 1);
  const Scene one("journey: j\ngoal:\n  - Be home by six\nstages: [{ id: a }]\n");
  REQUIRE(one.diagnostics.size() == 1);
  REQUIRE(one.diagnostics[0].fixes.size() == 1);
  CHECK(one.diagnostics[0].fixes[0].edits[0].replacement == " Be home by six");
}

TEST_CASE("words: a text with a colon is one text, and what has a name is that thing") {
  const auto told = [](const std::string& stage) {
    const Scene scene("journey: j\nstages:\n  - id: a\n" + stage);
    REQUIRE(scene.diagnostics.size() == 1);
    const auto& found = scene.diagnostics[0];
    return found.fixes.empty() ? found.help : found.fixes[0].edits[0].replacement;
  };
  CHECK(told("    experience:\n      pains:\n        - Fees: hidden in a PDF\n") ==
        "\"Fees: hidden in a PDF\"");
  CHECK(told("    experience: { feeling: { glad: 2 } }\n") == "{ label: glad, score: 2 }");
  CHECK(told("    touchpoints:\n      - call: weekly\n") == "{ id: call, repeat: weekly }");
  CHECK(told("    handoff: sales\n") == "{ to-owner: sales }");
  CHECK(told("    handoff: to sales\n") == "{ to-owner: sales }");
  CHECK(told("    handoff: from Sales to Customer Success when contract signed\n") ==
        "{ from-owner: Sales, to-owner: Customer Success, when: after contract-signed }");
  CHECK(told("    handoff: Sales -> Support\n") == "{ from-owner: Sales, to-owner: Support }");
  CHECK(told("    handoff: Sales to whoever is free, mostly\n").starts_with("for example"));
  CHECK(told("    touchpoints:\n      - email: Welcome mail\n        id: w\n") ==
        "title: Welcome mail\n        channel: email");
  CHECK(told("    touchpoints: [{ id: w, SMS: \"Reminder: pay\" }]\n") ==
        "title: \"Reminder: pay\", channel: sms");
  CHECK(told("    touchpoints: [{ id: w, day: 3-5 }]\n") == "when: day 3..5");
  CHECK(told("    milestones:\n      - Deposit paid: within 14 days of offer\n") ==
        "{ id: deposit-paid, title: Deposit paid, due: within 14 days of offer }");
  CHECK(told("    contingencies:\n      - melt: no deposit by May -> call them\n") ==
        "{ title: melt, if: no deposit by May, do: call them }");
  CHECK(told("    contingencies:\n      - 30 min: text the customer\n") ==
        "{ if: 30 min late, do: text the customer }");
  // A slip of a key is one all the same.
  CHECK(told("    touchpoints:\n      - titel: Call\n        id: c\n") == "title");
}

TEST_CASE("words: a meeting in a sentence is a ritual with what the sentence says of it") {
  const auto ritual = [](const std::string& words) {
    const Scene scene("journey: j\ngovernance:\n  rituals:\n    - " + words + "\n");
    REQUIRE(scene.diagnostics.size() == 1);
    const auto& found = scene.diagnostics[0];
    return found.fixes.empty() ? found.help : found.fixes[0].edits[0].replacement;
  };
  CHECK(ritual("Weekly funnel standup, Mondays 9:30, 15 min") ==
        "{ id: weekly-funnel-standup, title: Weekly funnel standup, cadence: weekly on Monday, duration: 15 "
        "min, "
        "note: \"Mondays 9:30\" }");
  CHECK(ritual("Monthly yield review") ==
        "{ id: monthly-yield-review, title: Monthly yield review, cadence: monthly }");
  CHECK(ritual("Pipeline review (weekly)") ==
        "{ id: pipeline-review, title: Pipeline review, cadence: weekly }");
  CHECK(ritual("Office hours, every Tuesday, with the bursar") ==
        "{ id: office-hours, title: Office hours, cadence: every Tuesday, note: \"with the bursar\" }");
  CHECK(ritual("Town hall") == "{ id: town-hall, title: Town hall }");
}

TEST_CASE("words: who judges is whoever owns what is judged, and nobody else") {
  const auto judge = [](const std::string& owner) {
    const Scene scene("journey: j\nstages:\n  - { id: a, owner: sales }\n  - { id: b, " + owner +
                      "exit: they all know it well }\n");
    REQUIRE(scene.diagnostics.size() == 1);
    const auto& help = scene.diagnostics[0].help;
    const auto at = help.find("judged-by: ") + 11;
    return help.substr(at, help.find(" }", at) - at);
  };
  CHECK(judge("owner: Admissions Committee, ") == "Admissions Committee");
  CHECK(judge("owner: [AE, SE], ") == "AE");
  CHECK(judge("owner: csm, ") == "csm");
}

TEST_CASE("words: how somebody feels first and then is one feeling, and times are no personas") {
  const auto told = [](const std::string& feeling) {
    const Scene scene("journey: j\nstages: [{ id: a, experience: { feeling: " + feeling + " } }]\n");
    REQUIRE(scene.diagnostics.size() == 1);
    REQUIRE(scene.diagnostics[0].fixes.size() == 1);
    return scene.diagnostics[0].fixes[0].edits[0].replacement;
  };
  CHECK(told("{ start: worried, end: relieved }") == "\"worried, then relieved\"");
  CHECK(told("{ before: tense, after: calm }") == "\"tense, then calm\"");
  CHECK(told("{ anna: tense, raj: calm }") ==
        "[{ label: tense, persona: anna }, { label: calm, persona: raj }]");
}

TEST_CASE(
    "words: a rung of a ladder is nothing that has gone wrong, and a stage of an overlay has its place") {
  const Scene ladder("journey: j\nstages: [{ id: a }]\ncontingencies:\n  - level 1: call them\n");
  REQUIRE_FALSE(ladder.diagnostics.empty());
  for (const auto& found : ladder.diagnostics) {
    CHECK(found.fixes.empty());
  }
  const Scene overlay(
      "journey: j\nstages: [{ id: a }]\noverlays: { close: { a: { duration: 5 weeks } } }\n"
      "vocabulary: { tiers: { close: {} } }\n");
  REQUIRE(overlay.diagnostics.size() == 1);
  CHECK(overlay.diagnostics[0].help ==
        "what differs in a stage stands under `stages`: write `stages: { a: { … } }`");
}

TEST_CASE("words: several texts where one belongs are one text") {
  const Scene scene("journey: j\ngoal: [Be home by six, See the kids]\nstages: [{ id: a }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == " Be home by six; See the kids");
}

TEST_CASE("words: an arrow between two stages is a transition") {
  const Scene scene("journey: j\nstages: [{ id: a }, { id: b }]\ntransitions: [a -> b]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  CHECK(scene.diagnostics[0].help == "write it as `- { from: a, to: b }`");
  CHECK(scene.diagnostics[0].fixes.size() == 1);
}

}  // namespace jc::model
