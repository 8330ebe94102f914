// What the reader is told of a change, in whole sentences.
#include <algorithm>

#include "compiler/diff/workload.h"
#include "compiler/text/joined.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;

// Of a journey's stage, in one line of YAML.
Lines stage(const std::string& before, const std::string& after) {
  const auto journey = [](const std::string& keys) {
    return "journey: j\ntitle: The journey\ngoal: g\nstarts-at: event start\nowner: us\nstages:\n  - { id: "
           "a, " +
           keys + " }\n  - { id: b }\n";
  };
  return sentences({journey(before)}, {journey(after)});
}

Lines play(const std::string& before, const std::string& after) {
  const auto journey = [](const std::string& steps) {
    return "journey: j\ngoal: g\nstages: [a]\nplays:\n  - { id: help, within: 9 days, steps: [" + steps +
           "] }\n";
  };
  return sentences({journey(before)}, {journey(after)});
}

TEST_CASE("a step of a play is told by its name, and once") {
  CHECK(play("{ do: Call them, within: 2 days }, Write it down", "{ do: Call them, within: 4 days }") ==
        Lines{"Help: steps no longer “Write it down”.",
              "Help: step “Call them” within 4 days instead of 2 days (2 days longer)."});
  CHECK(play("{ do: Call them, within: 2 days }, { do: Write, within: 2 days }",
             "{ do: Call them, within: 4 days }, { do: Write, within: 4 days }") ==
        Lines{"Help: step “Call them” within 4 days instead of 2 days (2 days longer).",
              "Help: step “Write” within 4 days instead of 2 days (2 days longer)."});
}

TEST_CASE("who gets another title is told with the one it had") {
  CHECK(stage("title: Adoption", "title: Use") == Lines{"Use: it was called “Adoption”."});
  CHECK(stage("title: Adoption, purpose: To get used to it", "title: Use, purpose: To get better at it") ==
        Lines{"Use: it was called “Adoption”; wording of the purpose."});
}

TEST_CASE("choices beside other words keep their values") {
  const auto pain = [](const std::string& keys) {
    return "experience: { pains: [{ id: slow, text: It is slow, " + keys + " }] }";
  };
  CHECK(
      stage(pain("severity: high, confidence: validated, note: one"),
            pain("severity: low, confidence: assumption, note: other")) ==
      Lines{
          "It is slow: severity low instead of high; confidence assumption instead of validated; wording of "
          "the note."});
}

TEST_CASE("what is said for the first time is told together") {
  const auto pain = [](const std::string& keys) {
    return "experience: { pains: [{ id: slow, text: It is slow" + keys + " }] }";
  };
  CHECK(stage(pain(""), pain(", severity: high, confidence: validated")) ==
        Lines{"It is slow: severity high and confidence validated, which nothing said before."});
}

TEST_CASE("several names are told each by itself") {
  CHECK(stage("plays: [p]", "plays: [q, r]") == Lines{"A: plays “q” and “r” instead of “p”."});
}

TEST_CASE("a feeling in the same word is told with its place on the scale") {
  CHECK(stage("experience: { feeling: { label: torn, score: -1 } }",
              "experience: { feeling: { label: torn, score: -2 } }") ==
        Lines{"A: experience feeling torn (-2) instead of torn (-1)."});
  CHECK(stage("experience: { feeling: { label: torn, score: -1 } }",
              "experience: { feeling: { label: calm, score: 1 } }") ==
        Lines{"A: experience feeling calm instead of torn."});
  CHECK(stage("experience: { feeling: { label: torn, score: -1, persona: p } }",
              "experience: { feeling: { label: torn, score: -1, persona: q } }") ==
        Lines{"A: wording of the experience feeling."});
}

TEST_CASE("for whom a contact is, is told as people say it") {
  const auto contact = [](const std::string& tiers) { return "touchpoints: [{ id: call" + tiers + " }]"; };
  CHECK(stage(contact(", tiers: [high, low]"), contact(", tiers: [high]")) ==
        Lines{"Tier low: Call: no longer for “low”."});
  CHECK(stage(contact(", segments: [big]"), contact("")) == Lines{"Call: no longer only for “big”."});
  CHECK(stage(contact(""), contact(", segments: [big]")) == Lines{"Call: only for “big” now."});
}

TEST_CASE("stages in another order are told one by one") {
  const auto journey = [](const std::string& stages) {
    return "journey: j\ngoal: g\nstages: [" + stages + "]\n";
  };
  CHECK(sentences({journey("{ id: a, title: 'Check, pay' }, { id: b }")},
                  {journey("{ id: b }, { id: a, title: 'Check, pay' }")}) ==
        Lines{"J: stages come in another order: “B” and “Check, pay”."});
}

TEST_CASE("that figures break is told once") {
  const auto metric = [](const std::string& keys) {
    return "vocabulary: v\nmetrics: { m: { title: Health, kind: ratio, " + keys + " } }\n";
  };
  CHECK(
      sentences({metric("numerator: a, denominator: b")}, {metric("numerator: c, denominator: d")}) ==
      Lines{"Health: numerator c instead of a; denominator d instead of b; figures before and after can't be "
            "compared."});
}

TEST_CASE("who leaves a meeting has given the hours that it took") {
  const auto meeting = [](const std::string& keys) {
    return "journey: j\ngoal: g\nstages: [a]\ngovernance: { rituals: [{ id: sync, cadence: monthly, " + keys +
           " }] }\n";
  };
  CHECK(sentences({meeting("duration: 30 minutes, attendees: [us, them]")},
                  {meeting("duration: 45 minutes, attendees: [us]")}) ==
        Lines{"Sync: takes 45 minutes instead of 30 minutes (3 hours a year more each); attendees no longer "
              "“them” (6 hours a year each)."});
}

TEST_CASE("who moves out of a tier that is gone is told what they had") {
  const auto names = [](const std::string& tiers) {
    return "vocabulary: v\nattributes: { arr: { kind: currency } }\nsegments:\n  big: { where: arr >= $10k "
           "}\n"
           "  small: { where: arr < $10k }\ntiers:\n" +
           tiers;
  };
  const auto journey = [](const std::string& tiers) {
    return "journey: j\ngoal: g\nstages:\n  - id: a\n    touchpoints:\n"
           "      - { id: call, tiers: [" +
           tiers + "] }\n      - { id: visit, tiers: [high] }\n";
  };
  const Lines said =
      sentences({names("  high: { serves: [big] }\n  low: { serves: [small] }\n"), journey("high, low")},
                {names("  high: { serves: [big, small] }\n"), journey("high")});
  INFO(text::joined(said, "\n"));
  // The call they had before.
  CHECK(std::find(said.begin(), said.end(),
                  "Customers with ARR below $10k move from Low to High: they gain “Visit”.") != said.end());
}

TEST_CASE("steps of a play that come in another order are told") {
  CHECK(play("Call them, Write it down", "Write it down, Call them") ==
        Lines{"Help: steps come in another order: “Write it down” and “Call them”."});
}

TEST_CASE("a rhythm that ends some day is less, and a deadline in other words the same") {
  CHECK(changes({"journey: j\ngoal: g\nstages: [{ id: a, touchpoints: [{ id: c, repeat: weekly }] }]\n"},
                {"journey: j\ngoal: g\nstages: [{ id: a, touchpoints: [{ id: c, repeat: weekly until live }] "
                 "}]\n"}) == Lines{"j/a/c promise:weaker workload:less"});
  CHECK(
      changes(
          {"journey: j\ngoal: g\nstages: [{ id: a, milestones: [{ id: m, due: 9 days after x }] }]\n"},
          {"journey: j\ngoal: g\nstages: [{ id: a, milestones: [{ id: m, due: within 9 days of x }] }]\n"}) ==
      Lines{"j/a/m promise:same"});
  CHECK(stage("milestones: [{ id: m, due: 30 days after start }]",
              "milestones: [{ id: m, due: within 20 days of start }]") ==
        Lines{"M: due within 20 days of start instead of 30 days after start (10 days sooner)."});
}

TEST_CASE("what a machine does on its own, nobody takes part in: one change") {
  CHECK(stage("touchpoints: [{ id: c, who: { team: us } }]", "touchpoints: [{ id: c, automated: true }]") ==
        Lines{"C: now automated (a machine in place of a person).", "… C: no longer on our side us."});
}

TEST_CASE("who moves to another tier is told what is another there") {
  const auto names = [](const std::string& limit) {
    return "vocabulary: v\nattributes: { arr: { kind: currency } }\ntiers:\n  high: { where: arr >= " +
           limit + " }\n  low: { where: arr < " + limit + " }\n";
  };
  const std::string journey =
      "journey: j\ngoal: g\nstages:\n  - { id: a, touchpoints: [{ id: call, repeat: every 2 weeks }] }\n"
      "overlays:\n  high: { stages: { a: { touchpoints: { change: { call: { repeat: weekly } } } } } }\n";
  CHECK(
      sentences({names("$10k"), journey}, {names("$20k"), journey}).front() ==
      "Customers with ARR from $10k to below $20k move from High to Low: for them “Call” comes every 2 weeks "
      "instead of weekly.");
}

TEST_CASE("seven days are a week in the hours of a year, too") {
  const auto year = [](const std::string& cadence) {
    const Workspace is(
        {"journey: j\nvocabulary: { roles: { us: {} } }\nstages: [a]\ngovernance: { rituals: [{ "
         "id: sync, duration: 1 hour, attendees: [us], cadence: " +
         cadence + " }] }\n"});
    return yearly_hours(model::Entity(&is.model.documents[0], 0)).at("us");
  };
  CHECK(year("weekly") == year("every 7 days"));
  CHECK(year("every 2 weeks") == year("every 14 days"));
}

}  // namespace
}  // namespace jc::diff
