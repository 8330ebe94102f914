// What the flow picture is told of a journey.
#include "compiler/view/flow/flow_of_journey.h"

#include "compiler/layout/flow/flow.h"
#include "compiler/view/flow/what_flows.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

FlowGraph flow_of_text(const std::string& text) {
  MapScene scene(text);
  return flow_of(scene.context, scene.journeys().at(0), scene.links);
}

void add_texts(const Group& group, std::string& texts) {
  for (const Element& element : group.elements) {
    if (const auto* text = std::get_if<Text>(&element)) {
      texts += text->text + "\n";
    }
  }
  for (const Group& inner : group.groups) {
    add_texts(inner, texts);
  }
}

// All that is written in the picture, between line ends.
std::string texts_of(const Diagram& diagram) {
  std::string texts = "\n";
  for (const Group& group : diagram.groups) {
    add_texts(group, texts);
  }
  return texts;
}

std::vector<std::string> ways(const FlowGraph& graph) {
  std::vector<std::string> all;
  for (const FlowTransition& way : graph.transitions) {
    all.push_back(graph.stages[way.from].id + (way.kind == TransitionKind::skip ? " past to " : " to ") +
                  graph.stages[way.to].id);
  }
  return all;
}

}  // namespace

TEST_CASE("joined steps are ways side by side, and optional ones can be left out") {
  const FlowGraph graph = flow_of_text(R"(journey: parcel
steps:
  - { id: reason, actor: student, channel: app }
  - { id: code, owner: shop }
  - { id: label, join: or, optional: true }
  - { id: rest, optional: true }
  - { id: nap, optional: true }
  - { id: bring }
)");
  CHECK(ways(graph) == std::vector<std::string>{"reason to code", "reason to label", "code to rest",
                                                "label to rest", "rest to nap", "nap to bring",
                                                "code past to nap", "label past to nap", "rest past to bring",
                                                "code past to bring", "label past to bring"});
  CHECK(graph.stages[2].join == Join::either);
  CHECK(graph.stages[2].optional);
  CHECK(graph.stages[0].owner_origin == OwnerOrigin::actor);
  CHECK(graph.stages[0].owner == "student");
  CHECK(graph.stages[0].channel == "app");
  CHECK(graph.stages[1].owner_origin == OwnerOrigin::own);
  const std::string drawn = texts_of(lay_out_flow(graph));
  CHECK(drawn.find("student") != std::string::npos);
  CHECK(drawn.find("\noptional\n") != std::string::npos);
  CHECK(drawn.find("\nor\n") != std::string::npos);
}

TEST_CASE("hand-offs keep their title and when they are accepted; phrases lose words for the file's reader") {
  const FlowGraph graph = flow_of_text(R"(journey: relay
view: future
stages:
  - id: one
    handoff:
      - { title: Papers, to-owner: b, payload: [Contract], if: event signed, unless: event paid,
          accepted-when: event read }
    contingencies: [{ if: no event signed for 14 days, do: Call }]
  - { id: two, owner: b }
vocabulary: { roles: { b: {} }, events: { signed: {}, paid: {}, read: {} } }
)");
  REQUIRE(graph.handoffs.size() == 1);
  CHECK(graph.note == "future state");
  CHECK(graph.handoffs[0].title == "Papers");
  CHECK(graph.handoffs[0].condition == "if Signed, unless Paid");
  CHECK(graph.handoffs[0].accepted == "Read");
  CHECK(graph.stages[0].contingencies.at(0).condition == "no Signed for 14 days");
  const std::string drawn = texts_of(lay_out_flow(graph));
  CHECK(drawn.find("Papers") != std::string::npos);
  CHECK(drawn.find("accepted: Read") != std::string::npos);
}

TEST_CASE("a journey of experience flows by what moves it: its stages, its steps, or nothing") {
  const auto flows = [](const std::string& text) {
    MapScene scene(text);
    return what_flows(scene.journeys().at(0));
  };
  CHECK(flows("journey: a\ntype: experience\nstages: [{ id: s }, { id: t }]\n") == Flows::nothing);
  CHECK(flows("journey: a\nstages: [{ id: s }, { id: t }]\n") == Flows::stages);
  CHECK(flows("journey: a\ntype: experience\nstages: [{ id: s, duration: 2 days }, { id: t }]\n") ==
        Flows::stages);
  CHECK(flows("journey: a\ntype: [experience, service]\nstages: [{ id: s }, { id: t }]\n") == Flows::stages);
  const std::string steps =
      "journey: a\ntype: experience\nstages:\n  - { id: s, steps: [{ id: one }] }\n"
      "  - { id: t, steps: [{ id: two, join: or }, { id: three }] }\n";
  CHECK(flows(steps) == Flows::steps);
  MapScene scene(steps);
  const FlowGraph graph = flow_of_steps(scene.context, scene.journeys().at(0), scene.links);
  CHECK(ways(graph) == std::vector<std::string>{"one to three", "two to three"});
}

TEST_CASE("nobody is said to be missing as an owner where nobody owns anything") {
  const FlowGraph nobody = flow_of_text("journey: a\nstages: [{ id: s }, { id: t }]\n");
  CHECK(texts_of(lay_out_flow(nobody)).find("No owner") == std::string::npos);
  const FlowGraph somebody = flow_of_text("journey: a\nstages: [{ id: s, owner: ops }, { id: t }]\n");
  CHECK(texts_of(lay_out_flow(somebody)).find("No owner") != std::string::npos);
}

TEST_CASE("a neighbour's paragraph stretches no card") {
  std::string paragraph = "They";
  for (int i = 0; i < 40; i++) {
    paragraph += " agree and";
  }
  const Diagram drawn = lay_out_flow(flow_of_text("journey: a\nstages: [{ id: s, exit: { text: " + paragraph +
                                                  ", judged-by: csm } }, { id: t }, { id: u }, { id: v }, "
                                                  "{ id: w }]\n"));
  std::vector<double> heights;
  for (const Group& group : drawn.groups) {
    for (const Group& inner : group.groups) {
      if (inner.id.starts_with("stage-")) {
        heights.push_back(std::get<Box>(inner.elements.front()).rect.height);
      }
    }
  }
  REQUIRE(heights.size() == 5);
  CHECK(heights[0] > 3 * heights[1]);
}
