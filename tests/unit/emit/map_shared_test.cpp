// Maps that share bands, and the bytes written for them, are those that are drawn and written alone.
#include <random>

#include "compiler/emit/svg.h"
#include "compiler/layout/map/map.h"
#include "compiler/layout/map/map_of_journey.h"
#include "compiler/model/effective.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using jc::emit::emit_svg;
using jc::emit::SvgWriter;
using jc::model::Document;
using jc::model::Entity;

namespace {

std::string alone(const JourneyMap& map) { return emit_svg(lay_out_map(map).front()); }

std::size_t pick(std::mt19937& random, std::size_t count) { return random() % count; }

void change_item(std::mt19937& random, JourneyMap& map) {
  if (map.lanes.empty())
    return;
  MapLane& lane = map.lanes[pick(random, map.lanes.size())];
  switch (lane.items.empty() ? 9 : pick(random, 6)) {
    case 0:
      lane.items.pop_back();
      break;
    case 1:
      lane.items.push_back(lane.items.front());
      break;
    case 2:
      lane.items.front().text += " and rather more words than there were before, so that it grows";
      break;
    case 3:
      lane.items.back().confidence = Confidence::reasoned;
      break;
    case 4:
      lane.items.back().href = "https://example.org";
      break;
    case 5:
      lane.items.front().details.push_back({"a detail", IconKind::wall});
      break;
    default:
      map.lanes.push_back({LaneKind::own, "Late", {lane.items.begin(), lane.items.end()}});
  }
}

void change_frame(std::mt19937& random, JourneyMap& map) {
  MapStage& stage = map.stages[pick(random, map.stages.size())];
  switch (pick(random, 8)) {
    case 0:
      stage.duration = "19 days";
      break;
    case 1:
      stage.title += " again";
      break;
    case 2:
      stage.owner = "Somebody else";
      break;
    case 3:
      map.columns[pick(random, map.columns.size())].title += "!";
      break;
    case 4:
      map.header.chips.push_back("High touch");
      break;
    case 5:
      map.header.goal += " without any delay that somebody could notice who is not looking for it";
      break;
    case 6:
      if (!map.milestones.empty())
        map.milestones.back().due = map.milestones.back().mark = "one day";
      break;
    default:
      if (!map.feelings.feelings.empty())
        map.feelings.feelings.front().label = "glad";
  }
}

JourneyMap changed(std::mt19937& random, JourneyMap map) {
  for (std::size_t changes = pick(random, 4); changes > 0; changes--) {
    if (pick(random, 2) == 0)
      change_item(random, map);
    else
      change_frame(random, map);
  }
  if (map.lanes.size() > 2 && pick(random, 8) == 0)
    map.lanes.erase(map.lanes.begin() + static_cast<std::ptrdiff_t>(pick(random, map.lanes.size())));
  return map;
}

}  // namespace

TEST_CASE("a map that shares what it has in common with the first is the one that is drawn alone") {
  std::mt19937 random(20261122);
  SvgWriter writer{jc::emit::Theme()};
  std::size_t maps = 0;
  for_each_journey([&](MapScene& scene, const Entity& journey) {
    if (!has_map(journey))
      return;
    INFO(journey.id());
    const JourneyMap first = map_of(scene.context, journey, scene.link);
    MapDrawer drawer;
    CHECK(writer.write(drawer.draw(first, Page::none, true).front()) == alone(first));
    for (const std::string_view tier : jc::model::tiers_of(journey.document())) {
      const Document copy = jc::model::effective(journey.document(), tier);
      const JourneyMap map = map_of(scene.context, Entity(&copy, 0), scene.link);
      CHECK(writer.write(drawer.draw(map, Page::none, false).front()) == alone(map));
    }
    for (int i = 0; i < 12; i++) {
      const JourneyMap map = changed(random, first);
      CHECK(writer.write(drawer.draw(map, Page::none, false).front()) == alone(map));
      maps++;
    }
  });
  CHECK(maps > 100);
}

TEST_CASE("what maps have in common is one group, not an equal one") {
  MapScene scene("journey: a\nstages:\n  - id: one\n    experience: { doing: [Reads], pains: [Waits] }\n");
  const JourneyMap first = map_of(scene.context, scene.journeys().front(), scene.link);
  JourneyMap other = first;
  other.lanes.back().items.front().text = "Waits for long";
  MapDrawer drawer;
  const Diagram one = drawer.draw(first, Page::none, true).front();
  const Diagram two = drawer.draw(other, Page::none, false).front();
  REQUIRE(one.groups.size() == two.groups.size());
  std::size_t shared = 0;
  for (std::size_t i = 0; i < one.groups.size(); i++)
    shared += one.groups[i] == two.groups[i] ? 1 : 0;
  // The stages and the lane of what they do; not the header, the lane that changed and the key.
  CHECK(shared == 2);
}
