// Maps that share bands, and the bytes written for them, are those that are drawn and written alone.
#include <algorithm>
#include <random>

#include "compiler/emit/svg/svg.h"
#include "compiler/facts/tiers.h"
#include "compiler/layout/map/map.h"
#include "compiler/model/effective.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::emit::emit_svg;
using jc::emit::SvgWriter;
using jc::model::Document;
using jc::model::Entity;

namespace {

std::string alone(const JourneyMap& map) { return emit_svg(lay_out_map(map).front()); }

std::size_t pick(std::mt19937& random, std::size_t count) { return random() % count; }

void change_item(std::mt19937& random, JourneyMap& map) {
  if (map.lanes.empty()) {
    return;
  }
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
  switch (pick(random, 10)) {
    case 8:
      stage.terminal = Terminal::failure;
      stage.aside = stage.apart = !stage.aside;
      break;
    case 9:
      stage.apart = !stage.apart;
      break;
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
      if (!map.milestones.empty()) {
        map.milestones.back().due = map.milestones.back().mark = "one day";
      }
      break;
    default:
      if (!map.feelings.feelings.empty()) {
        map.feelings.feelings.front().label = "glad";
      }
  }
}

JourneyMap changed(std::mt19937& random, JourneyMap map) {
  for (std::size_t changes = pick(random, 4); changes > 0; changes--) {
    if (pick(random, 2) == 0) {
      change_item(random, map);
    } else {
      change_frame(random, map);
    }
  }
  if (map.lanes.size() > 2 && pick(random, 8) == 0) {
    map.lanes.erase(map.lanes.begin() + static_cast<std::ptrdiff_t>(pick(random, map.lanes.size())));
  }
  return map;
}

}  // namespace

TEST_CASE("a map that shares what it has in common with the first is the one that is drawn alone") {
  std::mt19937 random(20261122);
  SvgWriter writer{jc::emit::Theme()};
  std::size_t maps = 0;
  for_each_journey([&](MapScene& scene, const Entity& journey) {
    if (!has_map(journey)) {
      return;
    }
    INFO(journey.id());
    const JourneyMap first = map_of(scene.context, journey, scene.links);
    MapDrawer drawer;
    CHECK(writer.write(drawer.draw(first, Page::none, true).front()) == alone(first));
    for (const std::string_view tier : jc::facts::tiers_of(scene.context.model(), journey.document())) {
      INFO(tier);
      Document copy;
      const jc::model::TierChanges changes = jc::model::effective_into(copy, journey.document(), tier);
      const Entity root(&copy, 0);
      const std::string wanted = alone(map_of(scene.context, root, scene.links));
      JourneyMap map = map_of(scene.context, root, scene.links);
      CHECK(writer.write(drawer.draw(map, Page::none, false).front()) == wanted);
      map = tier_map_of(scene.context, root, scene.links, {}, *drawer.first(), changes);
      CHECK(writer.write(drawer.draw(std::move(map), Page::none, false).front()) == wanted);
    }
    for (int i = 0; i < 12; i++) {
      const JourneyMap map = changed(random, first);
      CHECK(writer.write(drawer.draw(map, Page::none, false).front()) == alone(map));
      maps++;
    }
  });
  CHECK(maps > 100);
}

TEST_CASE("lanes that a tier cannot have changed are not filled in, whatever else it changes") {
  const std::string journey =
      "journey: a\nevents: [signed]\nstages:\n  - id: one\n    exit: milestone ready\n    metrics: [nps >= "
      "30]\n"
      "    experience: { doing: [Reads], pains: [{ id: slow, text: Waits, tiers: [high] }] }\n"
      "    milestones: [{ id: ready, due: day 3 }]\n"
      "    touchpoints: [{ id: hello, channel: email }]\n"
      "  - { id: two, entry: stage one, confidence: validated, experience: { doing: [Uses] } }\n"
      "opportunities: [{ text: Faster, addresses: slow }]\noverlays:\n  low:\n    ";
  struct Case {
    const char* overlay;
    std::size_t taken;  // lanes
  };
  const Case cases[] = {
      {"{ stages: { one: { duration: 3 days } } }", 6},
      {"{ stages: { one: { milestones: { ready: { due: day 9 } } } } }", 6},
      {"{ stages: { one: { touchpoints: { add: [{ id: bye, channel: phone }] } } } }", 5},
      {"{ stages: { one: { touchpoints: { change: { hello: { when: day 2 } } } } } }", 5},
      {"{ stages: { two: { none: Too small } } }", 0},
  };
  for (const Case& each : cases) {
    INFO(each.overlay);
    std::string text = journey + each.overlay + "\n";
    // The pain is for one tier alone, so that names differ: without it first.
    for (const bool differs : {false, true}) {
      std::string written = text;
      if (!differs) {
        written.erase(written.find(", tiers: [high]"), std::string(", tiers: [high]").size());
      }
      MapScene scene(std::move(written));
      const Entity root = scene.journeys().front();
      MapDrawer drawer;
      drawer.draw(map_of(scene.context, root, scene.links), Page::none, true);
      Document copy;
      const auto changes = jc::model::effective_into(copy, root.document(), "low");
      const Entity low(&copy, 0);
      JourneyMap map = tier_map_of(scene.context, low, scene.links, {}, *drawer.first(), changes);
      const auto taken = std::count_if(map.lanes.begin(), map.lanes.end(),
                                       [](const MapLane& lane) { return lane.same_as != nullptr; });
      CHECK(static_cast<std::size_t>(taken) == (differs ? 0 : each.taken));
      CHECK(emit_svg(drawer.draw(std::move(map), Page::none, false).front()) ==
            alone(map_of(scene.context, low, scene.links)));
    }
  }
}

TEST_CASE("what maps have in common is one group, not an equal one") {
  MapScene scene("journey: a\nstages:\n  - id: one\n    experience: { doing: [Reads], pains: [Waits] }\n");
  const JourneyMap first = map_of(scene.context, scene.journeys().front(), scene.links);
  JourneyMap other = first;
  other.lanes.back().items.front().text = "Waits for long";
  MapDrawer drawer;
  const Diagram one = drawer.draw(first, Page::none, true).front();
  const Diagram two = drawer.draw(other, Page::none, false).front();
  REQUIRE(one.groups.size() == two.groups.size());
  std::size_t shared = 0;
  for (std::size_t i = 0; i < one.groups.size(); i++) {
    shared += one.groups[i] == two.groups[i] ? 1 : 0;
  }
  // The facts, the stages and the lane of what they do; not the header, the lane that changed and the key.
  CHECK(shared == 3);
}
