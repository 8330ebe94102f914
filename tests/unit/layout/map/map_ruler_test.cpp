// What the ruler says of when a milestone is due, and how a rhythm with two meanings is drawn.
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;
using namespace jc::view;
using namespace jc::layout;

namespace {

JourneyMap map_from(const std::string& text) {
  MapScene scene(text);
  return map_of(scene.context, scene.journeys().front(), scene.links, {});
}

// Due as written, of a milestone that may hang on a kickoff `first`.
std::string mark(const std::string& due, const std::string& first = "2 days after signed") {
  const JourneyMap map = map_from(
      "journey: a\nstarts-at: signed\nstages:\n  - id: one\n    milestones:\n      - { id: kickoff, due: " +
      first + " }\n      - { id: live, due: " + due + " }\n");
  for (const MapMilestone& milestone : map.milestones) {
    if (milestone.item.text != "kickoff" && milestone.item.text != "Kickoff") {
      return milestone.mark;
    }
  }
  return "no such milestone";
}

}  // namespace

TEST_CASE("the ruler counts plain days, and says all else in the words that were written") {
  CHECK(mark("7 days after signed") == "day 7");
  CHECK(mark("2 business days after signed") == "2 business days");
  CHECK(mark("5 business days after signed") == "5 business days");
  CHECK(mark("2 weeks after signed") == "2 weeks");
  CHECK(mark("1 month after signed") == "1 month");
  CHECK(mark("30 days after kickoff") == "day 32");
  CHECK(mark("2 weeks after kickoff") == "day 16");
  CHECK(mark("day 3") == "day 3");
  CHECK(mark("30 days after kickoff", "2 business days after signed") == "30 days after Kickoff");
  CHECK(mark("2 business days after kickoff") == "2 business days after Kickoff");
  CHECK(mark("1 month after kickoff") == "1 month after Kickoff");
}

TEST_CASE("a rhythm with two meanings is drawn as that") {
  const auto when = [](const std::string& repeat) {
    const JourneyMap map = map_from(
        "journey: a\nstages:\n  - id: one\n    touchpoints: [{ id: call, repeat: \"" + repeat + "\" }]\n");
    for (const MapLane& lane : map.lanes) {
      for (const MapItem& item : lane.items) {
        for (const auto& detail : item.details) {
          if (detail.icon == IconKind::clock) {
            return detail.text;
          }
        }
      }
    }
    return std::string("no such contact");
  };
  CHECK(when("weekly") == "weekly");
  CHECK(when("biweekly") == "biweekly (twice a week or every 2 weeks?)");
  CHECK(when("bi-monthly on Tuesday") == "bimonthly on Tuesday (twice a month or every 2 months?)");
  CHECK(when("weekly or monthly") == "weekly or monthly (which of them?)");
  CHECK(when("weekly until live, then monthly") == "weekly until live, then monthly");
}
