// Keys for work, for steps and for what stands outside: each reaches the page, and the map where it has a
// place.
#include <algorithm>
#include <sstream>

#include "compiler/emit/json/expand.h"
#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/show/show.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;

namespace {

std::string page_of(const std::string& text) {
  layout::MapScene scene(text);
  return emit::playbook(scene.model, scene.journeys().at(0), emit::Templates(), "").text;
}

// The map as text, without what breaks lines.
std::string map_of(const std::string& text) {
  layout::MapScene scene(text);
  std::istringstream words(
      emit::show_map(view::map_of(scene.context, scene.journeys().at(0), scene.links), {300, false, true}));
  std::string all;
  for (std::string word; words >> word;) {
    all += (all.empty() ? "" : " ") + word;
  }
  return all;
}

std::string findings_of(const std::string& text) { return emit::Scene("a.journey.yaml", text).findings(); }

void check_has(const std::string& text, std::initializer_list<const char*> parts) {
  INFO(text);
  for (const char* part : parts) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("steps of a play say when and on what condition, counted from the trigger too") {
  const std::string text = R"(journey: renewal
stages: [{ id: use }]
plays:
  - id: save-plan
    steps:
      - { do: Deep dive, when: 120 days before contract-end, effort: 2 hours }
      - { do: Write, when: 3 days after trigger, if: not status at-risk, repeat: every 2 days }
statuses: [{ id: at-risk, terminal: blocked }]
vocabulary: { events: { contract-end: {} } }
)";
  CHECK(findings_of(text) == "");
  check_has(page_of(text), {"1. Deep dive, 120 days before *Contract end*; Our time: 2 hours",
                            "1. Write, 3 days after trigger, only if not [At risk]", "; Repeat: every 2 days",
                            "Ends the journey: Blocked"});
  CHECK(findings_of("journey: a\nstages: [{ id: b, window: 3 days after trigger }]\n"
                    "vocabulary: { events: { x: {} } }\n")
            .find("unresolved-name") != std::string::npos);
}

TEST_CASE("work behind the scenes has effort and rhythm") {
  const std::string text = R"(journey: onboarding
stages:
  - id: prepare
    activities: [{ id: research, accountable: csm, effort: 90..120 minutes, repeat: monthly }]
    contingencies: [{ if: 7 days late, do: Call, effort: 15 minutes, repeat: weekly }]
    handoff: { to-owner: csm, effort: 3 hours, repeat: quarterly }
  - id: end
)";
  CHECK(findings_of(text) == "");
  const auto parts = {"90 to 120 minutes", "monthly", "15 minutes", "weekly", "3 hours", "quarterly"};
  check_has(page_of(text), parts);
  check_has(map_of(text), {"our time: 90 to 120 minutes", "our time: 3 hours", "monthly", "quarterly"});
}

TEST_CASE("a hand-off has its own contacts and checklist, and may need nobody") {
  const std::string text = R"(journey: a
stages:
  - id: b
    handoff: { to-owner: csm, automated: true, checklist: [Close tickets], touchpoints: [Meet your contact] }
  - id: c
)";
  CHECK(findings_of(text) == "");
  check_has(page_of(text), {"automated", "- [ ] To do: Close tickets", "**Meet your contact**"});
  check_has(map_of(text), {"automated", "Close tickets", "contact: Meet your contact"});
}

TEST_CASE("steps have conditions and fallbacks, journeys a duration, contacts what they prepare") {
  const std::string text = R"(journey: a
duration: 12 months
stages:
  - id: b
    touchpoints: [{ id: mail, before: call }, { id: call, title: The call }]
    steps: [{ id: s, does: Import, if: plan is paid, contingencies: [{ if: 7 days late, do: Help them }] }]
)";
  CHECK(findings_of(text) == "");
  check_has(page_of(text), {"**Takes:** 12 months", "Prepares: [The call]", "Only if: plan is paid",
                            "1. 7 days late: Help them"});
  check_has(map_of(text), {"12 months", "prepares The call", "if plan is paid", "7 days late"});
  CHECK(
      findings_of("journey: a\nstages: [{ id: b, touchpoints: [{ id: mail, before: cal }, { id: call }] }]\n")
          .find("unresolved-name") != std::string::npos);
}

TEST_CASE("a text alone is a contact or milestone with that title, and ids don't clash") {
  const std::string text = R"(journey: first-use
stages:
  - { id: website, touchpoints: [Website, Email], milestones: [First project runs] }
  - { id: buy, touchpoints: [Website, Website, { id: email }], exit: milestone first-project-runs }
)";
  CHECK(findings_of(text) == "");
  check_has(page_of(text), {"**Website**", "**First project runs**"});
  layout::MapScene scene(text);
  const model::Entity journey = scene.journeys().at(0);
  std::vector<std::string> ids;
  for (const model::Entity& stage :
       std::vector<model::Entity>(journey.children(language::find_key("stages")))) {
    for (const model::Entity& each :
         std::vector<model::Entity>(stage.children(language::find_key("touchpoints")))) {
      ids.emplace_back(each.id());
    }
  }
  CHECK(ids == std::vector<std::string>{"website-website", "website-email", "buy-website", "buy-website-2",
                                        "email"});
  const std::string expanded = emit::expand_yaml(journey.document(), scene.model.files(), {});
  CHECK(findings_of(expanded) == "");
  check_has(expanded, {"id: buy-website-2", "title: Website"});
}

TEST_CASE("a stage outside the order is neither next nor an end") {
  const std::string text = R"(journey: a
stages: [{ id: b }, { id: hold, aside: true }, { id: c, terminal: success }]
)";
  layout::MapScene scene(text);
  const facts::StageWays& order = facts::stage_ways(scene.context, scene.journeys().at(0));
  CHECK(order.next == std::vector<std::uint32_t>{2, facts::StageWays::kNone, facts::StageWays::kNone});
  CHECK(order.reachable[1]);
  CHECK_FALSE(order.dead_end[1]);
  const view::FlowGraph flow = view::flow_of(scene.context, scene.journeys().at(0), scene.links);
  REQUIRE(flow.transitions.size() == 1);
  CHECK(flow.transitions[0].to == 2);
  check_has(page_of(text), {"Outside the order"});
}

TEST_CASE("a journey of another repository is named and never looked up here") {
  const std::string text = R"(journey: onboarding
variant-of: { journey: onboarding, elsewhere: "https://example.com/onboarding.journey.yaml" }
stages: [{ id: a }]
)";
  CHECK(findings_of(text) == "");
  check_has(page_of(text), {"example.com/onboarding.journey.yaml"});
  CHECK(findings_of("journey: onboarding\nvariant-of: onboarding\nstages: [{ id: a }]\n")
            .find("unresolved-name journey `onboarding` can't be a variant of itself") != std::string::npos);
}

TEST_CASE("capacity and ratio are quantities") {
  CHECK(
      findings_of("vocabulary: v\nroles: { csm: { capacity: 30 hours a week } }\nteams: { cs: { capacity: 30 "
                  "accounts } }\ntiers: { high: { ratio: 15 accounts per csm } }\n") == "");
  CHECK(findings_of("vocabulary: v\nroles: { csm: { capacity: as much as it takes } }\n")
            .find("unreadable-phrase") != std::string::npos);
}
