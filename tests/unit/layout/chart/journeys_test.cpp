// The tree of journeys, and what portfolios and it show of how each one stands.
#include "compiler/layout/chart/journeys.h"

#include "compiler/layout/chart/portfolio.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

constexpr const char* kJourneys = R"(journey: whole
sub-journeys: [first]
stages: [{ id: s }]
---
journey: alone
stages: [{ id: s }]
---
journey: second
parent: whole
confidence: reasoned
governance: { review: { cadence: every 3 months, last: 2026-01-10 } }
practice:
  phase: land
  wins: [{ text: Fewer calls, baseline: 61 days, result: 44 days }]
stages:
  - id: onboarding
    experience:
      feeling: { label: worried, score: -2 }
      pains: [{ text: Small, severity: low }, { text: Nobody calls, severity: high }]
  - { id: use, experience: { feeling: { label: glad, score: 2 } } }
---
journey: first
stages: [{ id: s }]
---
vocabulary: v
scales: { emotion: -2..2 }
---
portfolio: p
lifecycle: [onboarding, use]
products:
  core: { journeys: [second], primary-stages: [onboarding] }
)";

}  // namespace

TEST_CASE("journeys stand below what they are parts of, those that belong to none last") {
  MapScene scene(kJourneys);
  const JourneyTree tree = tree_of_journeys(scene.context, scene.links);
  std::string order;
  for (const TreeJourney& journey : tree.journeys) {
    order += std::string(2 * journey.depth, ' ') + journey.title + "\n";
  }
  CHECK(order == "Whole\n  First\n  Second\nAlone\n");
  CHECK(tree.headline == "4 journeys; 1 review overdue; one of them has won something");
  const JourneyState& second = tree.journeys[2].state;
  CHECK(second.stages[0].level == 0.0);
  CHECK(second.stages[1].level == 1.0);
  CHECK(second.worst_pain == "Nobody calls (Onboarding)");
  CHECK(second.known == "reasoned, not yet tested");
  CHECK(second.practice == "land");
  CHECK(second.wins == std::vector<std::string>{"Fewer calls: 61 days \xE2\x86\x92 44 days"});
  CHECK(second.review.overdue);
  check_picture(lay_out_journeys(tree));
}

TEST_CASE("circles of journeys are shown once, and more than a page holds are counted") {
  MapScene circle(
      "journey: a\nparent: b\nstages: [{ id: s }]\n---\njourney: b\nparent: a\nstages: [{ id: s }]\n");
  CHECK(tree_of_journeys(circle.context, circle.links).journeys.size() == 2);
  std::string many;
  for (int i = 0; i < 80; i++) {
    many += "journey: j" + std::to_string(i) + "\nstages: [{ id: s }]\n---\n";
  }
  MapScene scene(many);
  const JourneyTree tree = tree_of_journeys(scene.context, scene.links);
  CHECK(tree.journeys.size() == 60);
  CHECK(tree.left_out == 20);
  check_picture(lay_out_journeys(tree));
  MapScene one("journey: a\nstages: [{ id: s }]\n");
  CHECK(tree_of_journeys(one.context, one.links).journeys.empty());
}

TEST_CASE(
    "a portfolio says of each product and stage how customers feel and what hurts, and what is overdue") {
  MapScene scene(kJourneys);
  const PortfolioChart chart =
      portfolio_of(scene.context, scene.model.roots(jc::language::Kind::portfolio).at(0), scene.links);
  REQUIRE(chart.products.size() == 1);
  CHECK(chart.products[0].cells[0].state.feeling == "worried");
  CHECK(chart.products[0].cells[0].state.worst_pain == "Nobody calls");
  CHECK(chart.products[0].cells[1].state.level == 1.0);
  CHECK(chart.products[0].overdue.size() == 1);
  check_picture(lay_out_portfolio(chart));
}

TEST_CASE("a stage of the lifecycle has the title that all journeys give it, or its own") {
  MapScene scene(R"(journey: a
stages: [{ id: onboarding, title: First enrolment }, { id: renewal, title: The next contract }]
---
journey: b
stages: [{ id: onboarding, title: Roll-out }, { id: renewal, title: The next contract }]
---
portfolio: p
lifecycle: [onboarding, renewal, leaving]
products: { one: { journeys: [a] }, two: { journeys: [b] } }
)");
  const PortfolioChart chart =
      portfolio_of(scene.context, scene.model.roots(jc::language::Kind::portfolio).at(0), scene.links);
  REQUIRE(chart.stages.size() == 3);
  CHECK(chart.stages[0].title == "Onboarding");
  CHECK(chart.stages[1].title == "The next contract");
  CHECK(chart.stages[2].title == "Leaving");
}

TEST_CASE("the trees of the kits and of the real workspaces keep their texts apart and inside") {
  for_each_journey([&](MapScene& scene, jc::model::Entity journey) {
    if (journey == scene.journeys().front()) {
      const JourneyTree tree = tree_of_journeys(scene.context, scene.links);
      if (!tree.journeys.empty()) {
        check_picture(lay_out_journeys(tree));
      }
    }
  });
}
