#include "scene.h"
#include "tests/test.h"

namespace jc::model {

TEST_CASE("a stage is entered by its own entry, or by what leads there") {
  Scene scene(R"(journey: j
starts-at: signed
stages:
  - { id: a, exit: event one }
  - { id: b }
  - { id: c }
  - { id: d, entry: event four }
  - { id: e }
transitions:
  - { from: a, to: e, if: event five }
)");
  CHECK(scene.has("way-in", Kind::stage, "a"));
  CHECK(scene.has("way-in", Kind::stage, "b"));
  CHECK_FALSE(scene.has("way-in", Kind::stage, "c"));
  CHECK(scene.has("way-in", Kind::stage, "d"));
  CHECK(scene.has("way-in", Kind::stage, "e"));
}

TEST_CASE("nothing says where a journey begins") {
  Scene scene("journey: j\nstages:\n  - { id: a }\n  - { id: b, entry: { none: they come as they like } }\n");
  CHECK_FALSE(scene.has("way-in", Kind::stage, "a"));
  CHECK(scene.has("way-in", Kind::stage, "b"));
}

TEST_CASE("the journey's metrics are no measure of a stage") {
  Scene scene(R"(journey: j
metrics: [nps >= 40]
stages:
  - { id: a }
  - { id: b, value: { metric: hours, target: 3 hours } }
  - id: c
    milestones: [{ id: m, metrics: [ttv <= 30 days] }]
)");
  CHECK(scene.has("metric", Kind::stage, "a"));
  CHECK_FALSE(scene.has("measure", Kind::stage, "a"));
  CHECK(scene.has("measure", Kind::stage, "b"));
  CHECK(scene.has("measure", Kind::stage, "c"));
}

}  // namespace jc::model
