#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

// The stages that the flag `name` is true (or not true) of, by id.
Texts those(Scene& scene, std::string_view name, bool wanted) {
  Texts ids;
  for (const Entity& stage : scene.entity(Kind::journey).children("stages"_key)) {
    const facts::Property found = facts::find_derived(Kind::stage, name)->get(scene.context, stage);
    const bool held = std::holds_alternative<bool>(found) ? std::get<bool>(found) : found.index() != 0;
    if (held == wanted) {
      ids.emplace_back(stage.id());
    }
  }
  return ids;
}

Texts unreachable(std::string text) {
  Scene scene(std::move(text));
  return those(scene, "reachable", false);
}

}  // namespace

TEST_CASE("an end cuts the list; a transition goes on") {
  CHECK(unreachable("journey: j\nstages: [{ id: a }, { id: b, terminal: success }, { id: c }, { id: d }]") ==
        Texts{"c", "d"});
  CHECK(unreachable("journey: j\nstages: [{ id: a }, { id: b, terminal: steady }, { id: c }, { id: d }]\n"
                    "transitions: [{ from: a, to: c }]")
            .empty());
  CHECK(unreachable("journey: j\nstages: [{ id: a, terminal: success }, { id: b }]\n"
                    "transitions: [{ from: any, to: b }]")
            .empty());
  CHECK(unreachable("journey: j\nstages: [{ id: a, terminal: success }, { id: b }]\n"
                    "transitions: [{ from: b, to: b, kind: loop }]") == Texts{"b"});
}

TEST_CASE("the last stage is the last of the order") {
  Scene scene("journey: j\nstages: [{ id: a }, { id: b }, { id: c, aside: true }]");
  CHECK(those(scene, "terminal", true) == Texts{"b"});
}

TEST_CASE("stages beside the main line neither cut the list nor need a transition") {
  CHECK(unreachable(
            "journey: j\nstages: [{ id: a }, { id: b, terminal: blocked }, { id: c, terminal: blocked }, "
            "{ id: d }]")
            .empty());
  CHECK(unreachable("journey: j\nstages: [{ id: a }, { id: b, terminal: failure }]").empty());
  // Customers fail anywhere, after a good end too.
  CHECK(unreachable("journey: j\nstages: [{ id: a, terminal: success }, { id: b, terminal: failure }]")
            .empty());
  // What leads to it from a stage that nobody reaches is lost, not the failed end.
  CHECK(unreachable(
            "journey: j\nstages: [{ id: a }, { id: b, terminal: success }, { id: c, terminal: failure }, "
            "{ id: d, terminal: steady }]\ntransitions: [{ from: d, to: c }]") == Texts{"d"});
}

TEST_CASE("several starts, overlaps and hand-offs are ways in") {
  CHECK(unreachable("journey: j\nstart-stages: [b]\nstages: [{ id: a }, { id: b }, { id: c }]") ==
        Texts{"a"});
  CHECK(unreachable(
            "journey: j\nstages: [{ id: a, terminal: success }, { id: b }]\noverlaps: [{ stages: [a, b] }]")
            .empty());
  CHECK(unreachable("journey: j\nstages: [{ id: a, terminal: success, handoff: { to: b } }, { id: b }]")
            .empty());
}

TEST_CASE("a name that does not resolve hides ways, so nothing is said") {
  CHECK(
      unreachable(
          "journey: j\nstages: [{ id: a, terminal: success }, { id: b }]\ntransitions: [{ from: a, to: bb }]")
          .empty());
}

TEST_CASE("a dead end leads to no end") {
  Scene loops(R"(
journey: j
stages: [{ id: a }, { id: b, terminal: success }, { id: r }, { id: q }, { id: x, terminal: failure }]
transitions: [{ from: a, to: r }, { from: q, to: r, kind: loop }, { from: a, to: x }]
)");
  CHECK(those(loops, "dead-end", true) == Texts{"q"});
  Scene anywhere(R"(
journey: j
stages: [{ id: a }, { id: b, terminal: success }, { id: r }, { id: x, terminal: failure }]
transitions: [{ from: a, to: r }, { from: any, to: x }]
)");
  CHECK(those(anywhere, "dead-end", true).empty());
  Scene plain("journey: j\nstages: [{ id: a }, { id: b }]\ntransitions: [{ from: b, to: a, kind: loop }]");
  CHECK(those(plain, "dead-end", true).empty());
  CHECK(those(plain, "terminal", true) == Texts{"b"});
}

TEST_CASE("a metric may stand in many places") {
  Scene scene(R"(
journey: j
stages:
  - { id: own, metrics: [x >= 3] }
  - { id: on-purpose, metrics: { none: too few } }
  - { id: value, value: { metric: x, target: 3 } }
  - { id: words, value: fewer calls }
  - { id: proof, milestones: [{ id: m, metrics: [x] }] }
  - { id: exit, exit: event e and adoption >= 70% }
  - { id: attribute, exit: plan is enterprise }
  - { id: nothing, exit: event e }
)");
  CHECK(those(scene, "metric", false) == Texts{"words", "attribute", "nothing"});
  Scene journey("journey: j\nmetrics: [nrr]\nstages: [{ id: a }]");
  CHECK(those(journey, "metric", false).empty());
}

TEST_CASE("an exit may be said in many ways") {
  Scene scene(R"(
journey: j
stages:
  - { id: exit, exit: event e }
  - { id: duration, duration: 30 days }
  - { id: window, window: month 2..3 }
  - { id: nothing }
  - { id: handoff, handoff: { payload: [x] } }
  - { id: before }
  - { id: entered, entry: event f }
  - { id: left }
  - { id: given }
  - { id: last }
transitions: [{ from: left, to: exit, kind: back }, { from: any, to: last }]
handoffs: [{ from: given, to: last }]
)");
  CHECK(those(scene, "exit", false) == Texts{"nothing", "entered"});
}

}  // namespace jc::model
