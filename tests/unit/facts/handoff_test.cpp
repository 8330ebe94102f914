#include "compiler/facts/stage_ways.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

// The stages that another follows, and that nothing hands over from.
Texts without(std::string stages_and_more) {
  Scene scene("journey: j\n" + std::move(stages_and_more));
  Texts ids;
  for (const Entity& stage : scene.entity(Kind::journey).children("stages"_key)) {
    if (scene.has("next", Kind::stage, stage.id()) && !scene.has("handoff", Kind::stage, stage.id())) {
      ids.emplace_back(stage.id());
    }
  }
  return ids;
}

}  // namespace

TEST_CASE("a hand-off of a stage leads to the next one, unless it says otherwise") {
  CHECK(without("stages: [{ id: a, owner: x }, { id: b, owner: y }]") == Texts{"a"});
  CHECK(without("stages: [{ id: a, handoff: { payload: [z] } }, { id: b }]").empty());
  CHECK(without("stages: [{ id: a, handoff: { none: one team } }, { id: b }]").empty());
  CHECK(without("stages: [{ id: a, handoff: { to: c } }, { id: b, terminal: success }, { id: c }]") ==
        Texts{"a"});
}

TEST_CASE("hand-offs of the journey fit by stages or by owners") {
  const std::string stages = "stages: [{ id: a, owner: x }, { id: b, owner: y }]\n";
  CHECK(without(stages + "handoffs: [{ from: a, to: b }]").empty());
  CHECK(without(stages + "handoffs: [{ from-owner: x, to-owner: y }]").empty());
  CHECK(without(stages + "handoffs: [{ to: b, from-owner: x }]").empty());
  CHECK(without(stages + "handoffs: [{ from-owner: z, to-owner: y }]") == Texts{"a"});
  CHECK(without(stages + "handoffs: [{ title: somewhere }]") == Texts{"a"});
  CHECK(without(stages + "handoffs: [{ from: b }]") == Texts{"a"});
}

TEST_CASE("a hand-off that names owners alone stands where these owners change, if only there") {
  const auto leaves = [](const std::string& stages) {
    const Scene scene("journey: j\nhandoffs: [{ from-owner: x, to-owner: y }]\nstages: " + stages + "\n");
    const Entity journey = scene.entity(Kind::journey);
    const facts::StageWays ways = facts::ways_between_stages(journey);
    const Entity handoff = *journey.children("handoffs"_key).begin();
    const std::uint32_t from = ways.leaves(handoff);
    CHECK((from == facts::StageWays::kNone) == (ways.enters(handoff) == facts::StageWays::kNone));
    return from == facts::StageWays::kNone ? std::string() : std::string(ways.stages[from].id());
  };
  CHECK(leaves("[{ id: a, owner: x }, { id: b, owner: x }, { id: c, owner: y }]") == "b");
  CHECK(leaves("[{ id: a, owner: [x, z] }, { id: b, owner: y }]") == "a");
  CHECK(
      leaves("[{ id: a, owner: x }, { id: b, owner: y }, { id: c, owner: x }, { id: d, owner: y }]").empty());
  CHECK(leaves("[{ id: a, owner: y }, { id: b, owner: x }]").empty());
}

}  // namespace jc::model
