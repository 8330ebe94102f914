// A stage that becomes two, and two that become one: what only stands elsewhere now is neither gone nor new.
#include "compiler/text/joined.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;

Lines journey(const std::string& stages) {
  return {"journey: j\ntitle: The journey\ngoal: g\nstarts-at: event start\nowner: us\nstages:\n" + stages};
}

const Lines kOne = journey(R"(
  - id: setup
    title: Setup
    duration: 30 days
    metrics: [ready <= 30 days, trained >= 80%]
    milestones: [{ id: agreed, title: Agreed, due: day 5 }, { id: live, title: Live, due: day 30 }]
    handoff: { to-owner: them, payload: [plan] }
    experience: { pains: [The old contract ends, { id: silent, text: Errors are silent }] }
  - { id: use, title: Use, owner: them }
)");
const Lines kTwo = journey(R"(
  - id: setup
    title: Setup
    duration: 10 days
    metrics: [ready <= 30 days]
    milestones: [{ id: agreed, title: Agreed, due: day 5 }]
  - id: launch
    title: Launch
    duration: 20 days
    metrics: [trained >= 80%]
    milestones: [{ id: live, title: Live, due: day 30 }]
    handoff: { to-owner: them, payload: [plan] }
    experience: { pains: [The old contract ends, { id: silent, text: Errors are silent }] }
  - { id: use, title: Use, owner: them }
)");

TEST_CASE("a stage that becomes two is one line, and all that it had comes with it") {
  const Lines said = sentences(kOne, kTwo);
  INFO(text::joined(said, "\n"));
  REQUIRE(said.size() == 7);
  CHECK(said[0] == "Stage “Launch” is new; what it holds stood in “Setup” before.");
  for (std::size_t i = 1; i < said.size(); i++) {
    CHECK(said[i].starts_with("… "));
  }
  CHECK(changes(kOne, kTwo) == Lines{"j/launch promise:same workload:same"});
}

TEST_CASE("two stages that become one are one line as well") {
  CHECK(changes(kTwo, kOne) == Lines{"j/launch promise:same workload:same"});
}

TEST_CASE("of two stages in place of one counts what they take together") {
  Lines slower = kTwo;
  slower[0].replace(slower[0].find("20 days"), 7, "40 days");
  CHECK(changes(kOne, slower) == Lines{"j/launch promise:same workload:same", "j/setup promise:weaker"});
  CHECK(changes(slower, kOne) == Lines{"j/launch promise:same workload:same", "j/setup promise:stronger"});
  CHECK(sentences(kOne, slower)[1] ==
        "Setup: takes 10 days instead of 30 days (20 days longer together with “Launch”).");
}

TEST_CASE("what customers feel that stands in another stage is named by the stages") {
  const auto pains = [](const std::string& first, const std::string& second) {
    return journey("  - { id: a, title: A, experience: { pains: [" + first +
                   "] } }\n  - { id: b, title: B, experience: { pains: [" + second + "] } }\n");
  };
  CHECK(sentences(pains("{ id: slow, text: It is slow }", ""), pains("", "{ id: slow, text: It is slow }")) ==
        Lines{"It is slow: stands in “B” now, no longer in “A”."});
  CHECK(sentences(pains("It is slow", ""), pains("", "It is slow")) ==
        Lines{"It is slow: stands in “B” now, no longer in “A”."});
}

}  // namespace
}  // namespace jc::diff
