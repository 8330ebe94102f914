#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts changes(std::string stages_and_more) {
  Scene scene("journey: j\n" + std::move(stages_and_more));
  return scene.spots("owner-change", Kind::stage);
}

}  // namespace

TEST_CASE("an owner change needs a hand-off") {
  CHECK(changes("stages: [{ id: a, owner: x }, { id: b, owner: y }]") == Texts{"a"});
  CHECK(changes("stages: [{ id: a, owner: [x, y] }, { id: b, owner: y }]").empty());
  CHECK(changes("stages: [{ id: a, owner: x }, { id: b }]").empty());
  CHECK(changes("stages: [{ id: a, owner: x }, { id: b, owner: { none: automated } }]").empty());
  CHECK(changes("stages: [{ id: a, owner: x, handoff: { payload: [z] } }, { id: b, owner: y }]").empty());
  CHECK(changes("stages: [{ id: a, owner: x, handoff: { none: one team } }, { id: b, owner: y }]").empty());
  CHECK(changes(
            "stages: [{ id: a, owner: x, handoff: { to: c } }, { id: b, owner: y }, { id: c, owner: y }]") ==
        Texts{"a"});
}

TEST_CASE("hand-offs of the journey fit by stages or by owners") {
  const std::string stages = "stages: [{ id: a, owner: x }, { id: b, owner: y }]\n";
  CHECK(changes(stages + "handoffs: [{ from: a, to: b }]").empty());
  CHECK(changes(stages + "handoffs: [{ from-owner: x, to-owner: y }]").empty());
  CHECK(changes(stages + "handoffs: [{ to: b, from-owner: x }]").empty());
  CHECK(changes(stages + "handoffs: [{ from-owner: z, to-owner: y }]") == Texts{"a"});
  CHECK(changes(stages + "handoffs: [{ title: somewhere }]") == Texts{"a"});
  CHECK(changes(stages + "handoffs: [{ from: b }]") == Texts{"a"});
}

TEST_CASE("no hand-off is missing after an end, side by side, or between different customers") {
  CHECK(changes("stages: [{ id: a, owner: x, terminal: success }, { id: b, owner: y }]").empty());
  CHECK(
      changes("stages: [{ id: a, owner: x }, { id: b, owner: y }]\noverlaps: [{ stages: [a, b] }]").empty());
  CHECK(changes("stages: [{ id: a, owner: x, tiers: [low] }, { id: b, owner: y, tiers: [high] }]").empty());
  // Past a stage beside the main line.
  CHECK(
      changes("stages: [{ id: a, owner: x }, { id: lost, owner: y, terminal: failure }, { id: b, owner: x }]")
          .empty());
}

TEST_CASE("loops and skips are no owner changes, and related places come along") {
  CHECK(changes("stages: [{ id: a, owner: x }, { id: b, owner: x }, { id: c, owner: x }]\n"
                "transitions: [{ from: c, to: a, kind: loop }]")
            .empty());
  Scene scene("journey: j\nstages:\n  - id: a\n    owner: x\n  - id: b\n    owner: y\n");
  const std::vector<facts::Fact> facts = scene.facts("owner-change", Kind::stage);
  REQUIRE(facts.size() == 1);
  REQUIRE(facts[0].related.size() == 1);
  CHECK(scene.files.text(facts[0].related[0].span) == "y");
  CHECK_FALSE(scene.has("handoff", Kind::stage, "a"));
}

}  // namespace jc::model
