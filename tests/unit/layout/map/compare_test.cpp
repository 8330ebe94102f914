// A journey as it is beside how it should be: what goes, comes and changes, and both curves.
#include <algorithm>
#include <string>

#include "compiler/layout/map/map.h"
#include "compiler/view/map/compare_map.h"
#include "compiler/view/map/opportunity_grid.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;
using namespace jc::layout;

namespace {

const char* const kToday = R"(
journey: today
title: Repair at the counter
stages:
  - id: visit
    title: In the shop
    owner: { title: Shop manager }
    steps:
      - { id: queue, title: Wait in the queue, experience: { feeling: { label: tense, score: -2 }, pains: [Ten minutes] } }
      - { id: drop, title: Drop it off, does: Hands it over, experience: { feeling: { label: wary, score: -1 } } }
  - id: after
    title: After the visit
    steps: [{ id: try, title: Try it out }]
)";

const char* const kNext = R"(
journey: next
title: Repair without a counter
view: future
based-on: today
stages:
  - id: visit
    title: In the shop
    steps:
      - { id: drop, title: Put it into the locker, does: Opens a door, experience: { feeling: { label: calm, score: 1 } } }
      - { id: take, title: Take it out }
  - { id: after, title: After the visit }
)";

const view::MapLane* lane(const view::JourneyMap& map, const std::string& title) {
  const auto found = std::find_if(map.lanes.begin(), map.lanes.end(),
                                  [&](const view::MapLane& each) { return each.title == title; });
  return found == map.lanes.end() ? nullptr : &*found;
}

std::string tags(const view::MapColumn& column) {
  std::string words = column.title + ":";
  for (const view::MapDetail& tag : column.tags) {
    words += " " + tag.text;
  }
  return words;
}

}  // namespace

TEST_CASE("as is beside to be tells what goes, what comes and what changes") {
  MapScene scene({{"a.yaml", kToday}, {"b.yaml", kNext}});
  const model::Entity next = scene.journeys().back();
  const model::Entity current = view::current_of(scene.model, next);
  REQUIRE(current);
  CHECK(current.id() == "today");
  CHECK_FALSE(view::current_of(scene.model, current));
  const view::JourneyMap map = view::compare_map_of(scene.context, current, next, scene.links);
  REQUIRE(map.columns.size() == 4);
  CHECK(tags(map.columns[0]) == "Wait in the queue: goes");
  CHECK(tags(map.columns[1]) == "Put it into the locker: changes");
  CHECK(tags(map.columns[2]) == "Take it out: new");
  // Of its steps the other side says nothing.
  CHECK(tags(map.columns[3]).starts_with("After the visit:"));
  CHECK(map.feelings.feelings.size() == 3);
  CHECK(map.feelings.personas == std::vector<std::string>{"As is", "To be"});
  const view::MapLane* goes = lane(map, "What goes");
  REQUIRE(goes != nullptr);
  CHECK(goes->items.front().text == "Ten minutes");
  const view::MapLane* changes = lane(map, "What changes");
  REQUIRE(changes != nullptr);
  CHECK(changes->items.front().text == "Drop it off \xE2\x86\x92 Put it into the locker");
  check_picture(lay_out_map(map).front());
}

TEST_CASE("what a journey to be leaves unsaid of a step that stays is left open, and does not go") {
  MapScene scene({{"a.yaml", R"(
journey: today
owner: { title: Shop manager }
stages:
  - id: visit
    steps:
      - { id: drop, title: Drop it, does: Hands it over, duration: 5 minutes, experience: { pains: [Ten minutes], gains: [Rest], thinking: [Why] } }
      - { id: pay, does: Pays, experience: { pains: [No cash] } }
)"},
                  {"b.yaml", R"(
journey: next
based-on: today
owner: { title: Shop manager }
stages:
  - id: visit
    steps: [{ id: drop, title: Drop it, does: Opens a door, experience: { gains: { none: nobody has to wait } } }]
)"}});
  const model::Entity next = scene.journeys().back();
  const view::JourneyMap map =
      view::compare_map_of(scene.context, view::current_of(scene.model, next), next, scene.links);
  const view::MapLane* open = lane(map, "What is left open");
  REQUIRE(open != nullptr);
  REQUIRE(open->items.size() == 1);
  CHECK(open->items[0].text == "Pains, Thinking, Duration");
  std::vector<std::string> gone;
  for (const view::MapItem& item : lane(map, "What goes")->items) {
    gone.push_back(item.text);
  }
  // What is said to be nothing goes, and so does what a step that goes had.
  CHECK(std::count(gone.begin(), gone.end(), "Rest") == 1);
  CHECK(std::count(gone.begin(), gone.end(), "No cash") == 1);
  CHECK(std::count(gone.begin(), gone.end(), "Ten minutes") == 0);
  // An owner that both sides inherit is the same.
  CHECK(lane(map, "What changes") == nullptr);
  check_picture(lay_out_map(map).front());
}

TEST_CASE("opportunities stand by what they are worth and what they take") {
  MapScene scene(
      "journey: a\nstages: [{ id: one }]\nopportunities:\n"
      "  - { title: Later, impact: high, size: small, status: idea }\n"
      "  - { title: Now, impact: high, size: small, status: doing }\n"
      "  - { title: Big, impact: low, size: large }\n");
  const model::Entity journey = scene.journeys().front();
  REQUIRE(view::has_opportunity_grid(journey));
  const view::JourneyMap map = view::opportunity_grid_of(scene.context, journey, scene.links);
  REQUIRE(map.lanes.size() == 3);
  CHECK(map.columns.size() == 3);
  CHECK(map.lanes[0].items.front().text == "Now");
  CHECK(map.lanes[2].items.front().span == view::Span{2, 2});
  check_picture(lay_out_map(map).front());
}
