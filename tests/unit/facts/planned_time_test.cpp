// Contacts, durations and windows against the dates they have to fit.
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts contact(const std::string& keys, const std::string& stage = "window: week 3..4") {
  Scene scene("journey: j\nstarts-at: signed\nstages:\n  - id: s\n    " + stage +
              "\n    milestones: [{ id: live, due: day 21 }]\n    touchpoints: [{ id: t, " + keys + " }]\n");
  return scene.spots("misplaced-contact", Kind::journey);
}

Texts too_short(const std::string& stages, const std::string& head = "") {
  Scene scene("journey: j\nstarts-at: signed\n" + head + "stages:\n" + stages);
  return scene.spots("too-short-time", Kind::journey);
}

Texts overlapping(const std::string& first, const std::string& second, const std::string& more = "") {
  Scene scene("journey: j\nstarts-at: signed\n" + more + "stages: [{ id: a, window: " + first +
              " }, { id: b, window: " + second + " }]\n");
  return scene.spots("overlapping-window", Kind::journey);
}

}  // namespace

TEST_CASE("a contact after the milestone it serves") {
  CHECK(contact("when: day 22..23, for: live") == Texts{"day 22..23"});
  CHECK(contact("when: day 20, for: live").empty());
  CHECK(contact("when: day 22..23").empty());
  // It follows up on the milestone, comes back, or hangs on something else.
  CHECK(contact("when: 2 days after live, for: live").empty());
  CHECK(contact("when: day 22, repeat: weekly, for: live").empty());
  CHECK(contact("when: 22 days after kickoff, for: live").empty());
  // The start by its name, and contacts for those who are late.
  CHECK(contact("when: 22 days after signed, for: live") == Texts{"22 days after signed"});
  CHECK(contact("when: day 22, for: live, if: not milestone live").empty());
  CHECK(contact("when: day 22, for: live, if: milestone live is 1 days late").empty());
  CHECK(contact("when: day 22, for: live, if: status at-risk").empty());
  CHECK(contact("when: day 22, for: live, if: plan is big") == Texts{"day 22"});
}

TEST_CASE("a contact after the one it prepares") {
  const auto prepares = [](const std::string& when, const std::string& call) {
    Scene scene("journey: j\nstarts-at: signed\nstages: [{ id: s, touchpoints: [{ id: t, before: c, when: " +
                when + " }, { id: c, when: " + call + " }] }]\n");
    return scene.spots("misplaced-contact", Kind::journey);
  };
  CHECK(prepares("day 12", "day 10") == Texts{"day 12"});
  CHECK(prepares("12 business days after signed", "10 business days after signed").size() == 1);
  CHECK(prepares("day 8", "day 10").empty());
  CHECK(prepares("day 10", "day 10").empty());
  CHECK(prepares("day 12", "10 days after kickoff").empty());
}

TEST_CASE("a target is compared where each stage begins when the one before it ends") {
  const std::string head =
      "vocabulary: { metrics: { ttl: { kind: duration, starts: signed, ends: live } } }\nmetrics: [ttl <= 14 "
      "days]\n";
  const std::string first = "  - { id: a, duration: 7 days, exit: event ready }\n";
  const auto second = [](const std::string& entry) {
    return "  - { id: b, duration: 10 days, " + entry + "exit: event live }\n";
  };
  CHECK(too_short(first + second(""), head) == Texts{"ttl <= 14 days"});
  CHECK(too_short(first + second("entry: event ready, "), head) == Texts{"ttl <= 14 days"});
  CHECK(too_short(first + second("entry: event kickoff, "), head).empty());
}

TEST_CASE("a contact before its stage begins, or after it is over") {
  CHECK(contact("when: day 2") == Texts{"day 2"});
  CHECK(contact("when: day 40") == Texts{"day 40"});
  CHECK(contact("when: day 15").empty());
  CHECK(contact("when: day 5", "entry: 10 days after signed") == Texts{"day 5"});
}

TEST_CASE("a contact after its stage has taken as long as it takes") {
  const std::string takes = "duration: 2..4 weeks\n    entry: event go";
  CHECK(contact("when: 60 days after go", takes) == Texts{"60 days after go"});
  CHECK(contact("when: day 45 of s", takes) == Texts{"day 45 of s"});
  CHECK(contact("when: 28 days after go", takes).empty());
  CHECK(contact("when: 60 days after signed", takes).empty());
  CHECK(contact("when: 60 days after go", "duration: about 4 weeks\n    entry: event go").empty());
  CHECK(contact("when: 60 days after the end of s", takes).empty());
}

TEST_CASE("a contact on a day on which the stages before its own still run") {
  const auto second = [](const std::string& when, const std::string& more = "") {
    return too_short("  - { id: a, duration: 10 days }\n  - { id: b, " + more +
                     "touchpoints: [{ id: k, when: " + when + " }] }\n");
  };
  CHECK(second("day 3") == Texts{"day 3"});
  CHECK(second("day 10").empty());
  CHECK(second("day 12").empty());
  CHECK(second("3 days after live").empty());
  // Its entry is not the end of the stage before: it may begin while that runs.
  CHECK(second("day 3", "entry: event kickoff, ").empty());
}

TEST_CASE("a milestone that is due while the stages before its own still run") {
  const auto second = [](const std::string& due, const std::string& more = "") {
    return too_short("  - { id: a, duration: 10 days }\n  - { id: b, " + more +
                     "milestones: [{ id: m, due: " + due + " }, { id: end, due: day 40 }] }\n");
  };
  CHECK(second("day 3") == Texts{"day 3"});
  CHECK(second("day 3", "exit: milestone end, ") == Texts{"day 3"});
  CHECK(second("day 12").empty());
  CHECK(second("day 3 of b").empty());
  // Without ids nobody knows which one ends the stage: none does.
  CHECK(too_short("  - { id: a, duration: 10 days }\n"
                  "  - { id: b, duration: 5 days, milestones: [{ title: M, due: day 12 }] }\n")
            .empty());
}

TEST_CASE("durations against the date at their end") {
  const std::string two =
      "  - { id: a, duration: 7 days }\n"
      "  - { id: b, duration: 10 days, exit: milestone live, milestones: [{ id: live, due: day 14 }] }\n";
  CHECK(too_short(two) == Texts{"day 14"});
  CHECK(
      too_short(
          "  - { id: a, duration: 7 days }\n  - { id: b, exit: milestone live, milestones: [{ id: live, due: "
          "day 5 }] }\n")
          .empty());
  // A milestone in the middle of a stage may come early in it; a range counts with its lower end.
  CHECK(too_short("  - { id: a, duration: 90 days, milestones: [{ id: live, due: day 14 }] }\n").empty());
  CHECK(
      too_short(
          "  - { id: a, duration: 10..20 days, exit: milestone live, milestones: [{ id: live, due: day 14 }] "
          "}\n")
          .empty());
  CHECK(too_short("  - { id: a, duration: 20 days }\n  - { id: b, duration: 2 weeks }\n",
                  "duration: 30 days\n") == Texts{"30 days"});
  CHECK(
      too_short(
          "  - { id: a, duration: 20 days, exit: event live }\n",
          "metrics: [ttl <= 14 days]\nvocabulary: { metrics: { ttl: { kind: duration, starts: signed, ends: "
          "live } } }\n") == Texts{"ttl <= 14 days"});
}

TEST_CASE("windows that have more in common than their border") {
  CHECK(overlapping("week 1..6", "week 3..8") == Texts{"week 3..8"});
  CHECK(overlapping("week 1..4", "week 4..8").empty());
  CHECK(overlapping("day 1..30", "day 30..60").empty());
  CHECK(overlapping("week 1..6", "week 3..8", "overlaps: [{ stages: [a, b] }]\n").empty());
}

}  // namespace jc::model
