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

}  // namespace jc::model
