// What a tier comparison says of a journey and its overlays.
#include "compiler/layout/chart/tiers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/layout/chart/raci.h"
#include "compiler/model/effective.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

const char* const kJourney = R"(journey: launch
owner: csm
stages:
  - id: workshop
    duration: 20 days
    touchpoints: [{ id: visit, channel: on-site, when: day 3 }, { id: call, channel: phone, when: day 4 }]
  - id: set-up
    duration: 30 days
    plays: [save]
    contingencies: [{ if: 5 days late, play: save }]
plays: [{ id: save, title: Save the launch, trigger: event stuck, steps: [Call] }]
overlays:
  gold: { stages: { workshop: { duration: 40 days, touchpoints: { add: [{ id: dinner, channel: on-site, when: day 5 }] } } } }
  bronze:
    stages: { workshop: { none: Software asks the questions } }
    plays: { remove: [save] }
  silver: { stages: { set-up: { duration: 10 days } } }
vocabulary:
  tiers:
    bronze: { includes: [save, the handbook] }
    silver: {}
    gold: { channels: [on-site] }
)";

struct Compared {
  explicit Compared(const char* journey)
      : scene(journey), chart(tiers_of_journey(scene.context, scene.journeys()[0], scene.links)) {}
  MapScene scene;
  TierChart chart;
};

const TierRow& row_of(const TierSection& section, const std::string& title) {
  const auto found = std::find_if(section.rows.begin(), section.rows.end(),
                                  [&](const TierRow& row) { return row.title == title; });
  REQUIRE(found != section.rows.end());
  return *found;
}

std::vector<std::string> lines_of(const TierCell& cell) {
  std::vector<std::string> texts;
  for (const TierLine& line : cell.lines) {
    texts.push_back(line.text);
  }
  return texts;
}

// The boxes of groups whose title begins so, from the left.
std::vector<Rect> boxes(const Diagram& diagram, const std::string& title) {
  std::vector<Rect> found;
  visit(diagram, [&](const Group& group) {
    const Box* box = group.elements.empty() ? nullptr : std::get_if<Box>(&group.elements.front());
    if (group.title.starts_with(title) && box != nullptr) {
      found.push_back(box->rect);
    }
  });
  return found;
}

}  // namespace

TEST_CASE("tiers stand in the order of the vocabulary, and their heads say what they include") {
  const Compared made(kJourney);
  REQUIRE(made.chart.tiers.size() == 3);
  CHECK(made.chart.tiers[0].title == "Bronze");
  CHECK(made.chart.tiers[1].title == "Silver");
  CHECK(made.chart.tiers[2].title == "Gold");
  CHECK(made.chart.tiers[0].includes == std::vector<std::string>{"Save the launch", "the handbook"});
  CHECK(made.chart.tiers[2].facts == std::vector<std::string>{"mostly on-site"});
}

TEST_CASE("a stage says of no play that a tier has it where the tier does without") {
  const Compared made(kJourney);
  const TierRow& plays = row_of(made.chart.sections[1], "Plays");
  CHECK(plays.tiers[0].lines.empty());
  CHECK(lines_of(plays.tiers[1]) == std::vector<std::string>{"Save the launch"});
  const TierRow& fallbacks = row_of(made.chart.sections[1], "When off track");
  REQUIRE(fallbacks.tiers[0].lines.size() == 2);
  CHECK(fallbacks.tiers[0].lines[1].mark == TierMark::missing);
  CHECK(fallbacks.tiers[0].lines[1].text == "Save the launch is not in this tier");
  CHECK(fallbacks.tiers[1] == fallbacks.framework);
}

TEST_CASE("a stage that a tier leaves out is one cell with the reason, and its rows are not said to differ") {
  const Compared made(kJourney);
  const TierSection& workshop = made.chart.sections[0];
  CHECK(workshop.left_out ==
        std::vector<std::optional<std::string>>{"Software asks the questions", std::nullopt, std::nullopt});
  CHECK(row_of(workshop, "Dinner").tiers[0].lines.empty());
  const Diagram diagram = lay_out_tiers(made.chart);
  check_picture(diagram);
  const auto whole = boxes(diagram, "Workshop, Bronze: left out");
  REQUIRE(whole.size() == 1);
  const auto same = boxes(diagram, "Visit, every tier");
  REQUIRE(same.size() == 2);
  CHECK(whole[0].height > 3 * same[0].height);
  // The framework at its left, the other tiers at its right.
  CHECK(same[0].right() < whole[0].x);
  CHECK(same[1].x > whole[0].right());
}

TEST_CASE("where a tier differs, what the framework says stands beside it") {
  const Compared made(kJourney);
  const Diagram diagram = lay_out_tiers(made.chart);
  std::vector<std::string> said;
  visit(diagram, [&](const Group& group) {
    if (group.title.starts_with("Time, ") || group.title.starts_with("Dinner, ")) {
      said.push_back(group.title);
    }
  });
  CHECK(said ==
        std::vector<std::string>{"Time, framework: 20 days", "Time, Silver: 20 days", "Time, Gold: 40 days",
                                 "Dinner, framework: nothing", "Dinner, Silver: not in this tier",
                                 "Dinner, Gold: CSM; on-site; day 5", "Time, framework: 30 days",
                                 "Time, Bronze: 30 days", "Time, Silver: 10 days", "Time, Gold: 30 days"});
}

TEST_CASE("the RACI of a tier names the tier, and says which stages it does without") {
  MapScene scene(kJourney);
  const Entity written = scene.journeys()[0];
  const jc::model::Document bronze = jc::model::effective(written.document(), "bronze");
  const RaciChart chart = raci_of(scene.context, Entity(&bronze, 0), scene.links);
  CHECK(chart.tier == "Bronze");
  REQUIRE(chart.sections.size() == 2);
  CHECK(chart.sections[0].title == "Workshop");
  REQUIRE(chart.sections[0].rows.size() == 1);
  CHECK(chart.sections[0].rows[0].left_out);
  CHECK(chart.sections[0].rows[0].none == "Software asks the questions");
  const Diagram diagram = lay_out_raci(chart);
  check_picture(diagram);
  visit(diagram, [](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        CHECK(text->text != "when needed");
      }
    }
  });
  CHECK_FALSE(chart == raci_of(scene.context, written, scene.links));
  const jc::model::Document silver = jc::model::effective(written.document(), "silver");
  CHECK(raci_of(scene.context, Entity(&silver, 0), scene.links) ==
        raci_of(scene.context, written, scene.links));
}
