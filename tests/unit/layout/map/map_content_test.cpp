// What a map says of a journey beside its stages: how it ends, what is late, why there is nothing.
#include "compiler/layout/map/map.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

JourneyMap map_from(const std::string& text, const MapOptions& options = {}) {
  MapScene scene(text);
  return map_of(scene.context, scene.journeys().front(), scene.links, options);
}

std::vector<std::string> texts_in(const Diagram& diagram, const std::string& id) {
  std::vector<std::string> texts;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Text* text = std::get_if<Text>(&element);
      if (text != nullptr && (id.empty() || group.id == id)) {
        texts.push_back(text->text);
      }
    }
  });
  return texts;
}

bool has(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const MapLane* lane_in(const JourneyMap& map, LaneKind kind) {
  const auto found = std::find_if(map.lanes.begin(), map.lanes.end(),
                                  [&](const MapLane& lane) { return lane.kind == kind; });
  return found == map.lanes.end() ? nullptr : &*found;
}

const Box* box_of(const Diagram& diagram, const std::string& id) {
  const Box* found = nullptr;
  visit(diagram, [&](const Group& group) {
    if (group.id == id) {
      found = card_box(group);
    }
  });
  return found;
}

}  // namespace

TEST_CASE("stages that only end the journey stand aside, apart from the way, with a sign that is explained") {
  const JourneyMap map = map_from(R"(journey: visa
stages:
  - { id: apply, milestones: [{ id: sent, due: day 3 }] }
  - { id: decision }
  - { id: granted, terminal: success }
  - { id: refused, terminal: failure, milestones: [{ id: appeal, due: day 90 }] }
  - { id: on-hold, terminal: blocked }
  - { id: settled, terminal: steady }
transitions:
  - { from: decision, to: refused, if: event refused-by-officer }
  - { from: decision, to: on-hold, if: event screening }
  - { from: granted, to: settled }
)");
  std::vector<std::string> aside;
  std::vector<std::string> apart;
  for (const MapStage& stage : map.stages) {
    if (stage.aside) {
      aside.push_back(stage.title);
    }
    if (stage.apart) {
      apart.push_back(stage.title);
    }
  }
  CHECK(aside == std::vector<std::string>{"Refused", "On hold", "Settled"});
  CHECK(apart == aside);
  const Diagram diagram = lay_out_map(map).front();
  check_picture(diagram);
  Rect granted;
  Rect refused;
  std::vector<Rect> axes;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      if (path == nullptr) {
        continue;
      }
      if (group.id == "stage-3") {
        granted = bounds_of(element);
      }
      if (group.id == "stage-4") {
        refused = bounds_of(element);
        CHECK(path->role == Role::terminal_failure);
      }
      if (path->arrow) {
        axes.push_back(bounds_of(element));
      }
    }
  });
  CHECK(granted.right() + 12 < refused.x);
  REQUIRE(axes.size() == 1);
  CHECK(axes.front().right() <= granted.right());
  const auto key = texts_in(diagram, "");
  CHECK(has(key, "the journey ends well here"));
  CHECK(has(key, "the journey fails here"));
  CHECK(has(key, "the journey is stuck here"));
}

TEST_CASE("a journey that runs into its end stays in one row") {
  const JourneyMap map = map_from(
      "journey: a\nstages:\n  - id: one\n  - { id: stuck, terminal: blocked }\n  - { id: out, terminal: "
      "failure }\ntransitions:\n  - { from: one, to: stuck }\n  - { from: stuck, to: out }\n");
  for (const MapStage& stage : map.stages) {
    CHECK_FALSE(stage.aside);
  }
}

TEST_CASE("a milestone says what it means to both sides, and what happens when it is late") {
  const std::string text = R"(journey: a
stages:
  - id: one
    milestones:
      - id: live
        success: { customer: I saw it, team: We logged it }
        contingencies: [{ if: 3 days late, do: Call them, within: 1 day, move-on: 2 days, notify: [boss] }]
)";
  const auto card = texts_in(lay_out_map(map_from(text)).front(), "milestones-1");
  CHECK(has(card, "customer: I saw it"));
  CHECK(has(card, "team: We logged it"));
  const MapItem item = map_from(text, {{"milestones"}}).milestones.front().item;
  REQUIRE(item.details.size() == 3);
  CHECK(item.details.back().text ==
        "if 3 days late: Call them, within 1 day, move on after 2 days, tell boss");
  // Where they have a lane, it is said there.
  CHECK(map_from(text, {{"milestones", "contingencies"}}).milestones.front().item.details.size() == 2);
  CHECK(map_from(text).milestones.front().item.details.size() == 2);
  CHECK(map_from(text).lanes.back().kind == LaneKind::fallbacks);
}

TEST_CASE("reasons for nothing are printed where something would stand") {
  const JourneyMap map = map_from(R"(journey: nones
owner: { none: nobody answers }
metrics: { none: too early }
stages:
  - id: a
    outcome: { none: nobody gains anything }
    milestones: { none: no proof needed }
    duration: { none: it takes what it takes }
    handoff: { none: one person does it all }
    needs-from: { none: we bring everything }
  - { id: b, experience: { none: we never asked } }
  - { id: c, experience: { feeling: { none: too few to say } } }
)");
  const Diagram diagram = lay_out_map(map).front();
  check_picture(diagram);
  const auto texts = texts_in(diagram, "");
  for (const char* words :
       {"no outcome: nobody gains anything", "no proof needed", "no set time: it takes what it takes",
        "Experience: we never asked", "too few to say", "no hand-off: one person does it all",
        "we bring everything", "Owner: none, nobody answers", "none, too early"}) {
    CHECK(has(texts, words));
  }
}

TEST_CASE("what belongs to the whole journey is as wide as the journey") {
  const JourneyMap map = map_from(
      "journey: a\nexperience: { pains: [Slow] }\nstages:\n  - id: one\n  - id: two\n  - { id: three, "
      "experience: { pains: [Late] } }\n");
  const Diagram diagram = lay_out_map(map).front();
  const Box* whole = box_of(diagram, "pains-1");
  const Box* one = box_of(diagram, "pains-2");
  REQUIRE(whole != nullptr);
  REQUIRE(one != nullptr);
  CHECK(whole->rect.width > 3 * one->rect.width);
}

TEST_CASE("states have the colour of what they mean") {
  const JourneyMap map = map_from(R"(journey: a
stages:
  - id: one
    steps: [{ id: x, status: risk }, { id: y, status: healthy }]
    experience: { pains: [{ text: Slow, severity: high }, { text: Dull, severity: low }] }
)");
  CHECK(map.columns[0].tags.front().role == Role::pain);
  CHECK(map.columns[0].tags.front().tone == 0);
  CHECK(map.columns[1].tags.front().role == Role::gain);
  const MapLane* pains = lane_in(map, LaneKind::pains);
  REQUIRE(pains != nullptr);
  CHECK(pains->items[0].tags.front().role == Role::pain);
  CHECK(pains->items[1].tags.front().role == Role::chip);
}

TEST_CASE("own lanes stand in the order of their declaration, and milestones in the order of their days") {
  const JourneyMap map = map_from(R"(journey: a
starts-at: begin
lanes: { systems: [], legal: [], money: [Budget] }
stages:
  - id: one
    lanes: { legal: [Contract], systems: [CRM] }
    milestones: [{ id: mark-1, due: day 20 }, { id: mark-2, due: the earlier of mark-1 and day 30 }, { id: mark-3, due: day 3 }]
vocabulary: { events: { begin: {} } }
)");
  std::vector<std::string> own;
  for (const MapLane& lane : map.lanes) {
    if (lane.kind == LaneKind::own) {
      own.push_back(lane.title);
    }
  }
  CHECK(own == std::vector<std::string>{"Systems", "Legal", "Money"});
  REQUIRE(map.milestones.size() == 3);
  CHECK(map.milestones[0].item.text == "Mark 3");
  CHECK(map.milestones[1].item.text == "Mark 1");
  CHECK(has(texts_in(lay_out_map(map).front(), ""), "when a milestone is due (not to scale)"));
}

TEST_CASE("many milestones in one stage have numbers on the ruler, and on their cards") {
  std::string text =
      "journey: a\nstarts-at: begin\nvocabulary: { events: { begin: {} } }\nstages:\n  - id: one\n"
      "  - id: two\n  - id: three\n  - id: four\n  - id: five\n    milestones:\n";
  for (int i = 1; i <= 9; i++) {
    text += "      - { id: m" + std::to_string(i) + ", due: day " + std::to_string(i) + " }\n";
  }
  const Diagram diagram = lay_out_map(map_from(text)).front();
  check_picture(diagram);
  const auto card = texts_in(diagram, "milestones-9");
  CHECK(has(card, "9"));
  CHECK(has(card, "9 \xC2\xB7 day 9"));
}

TEST_CASE("a long title has all of the width, and no end is cut off") {
  JourneyMap map = map_from("journey: a\nversion: 2026.11.02-beta-with-a-long-name\nstages:\n  - id: one\n");
  map.header.title = "";
  for (int i = 0; i < 16; i++) {
    map.header.title += "extraordinarily ";
  }
  const Diagram diagram = lay_out_map(map).front();
  check_picture(diagram);
  for (const std::string& text : texts_in(diagram, "header")) {
    CHECK_FALSE(text.ends_with("\xE2\x80\xA6"));
  }
}

TEST_CASE("a hand-off inside a stage stands inside it, and a stage without an owner gives in its own name") {
  const JourneyMap map = map_from(R"(journey: a
stages:
  - { id: one, title: First, owner: { none: nobody is needed }, handoff: { to-owner: ops } }
  - { id: two, owner: ops, handoff: { to: two, from-owner: ops, to-owner: ae } }
  - { id: three, owner: ops }
)");
  REQUIRE(map.handoffs.size() == 2);
  CHECK(map.handoffs[0].item.text == "First \xE2\x86\x92 ops");
  CHECK_FALSE(map.handoffs[0].inside);
  REQUIRE(map.handoffs[1].inside);
  CHECK(*map.handoffs[1].inside == Span{1, 1});
}

TEST_CASE("contingencies, statuses and plays are on maps, over the stages they name") {
  const JourneyMap map = map_from(R"(journey: a
stages: [{ id: one, plays: [call] }, { id: two }, { id: three }]
statuses: [{ id: lost, terminal: failure }, { id: risky, stages: [one, three] }]
plays:
  - { id: call, steps: [{ do: Call, when: 3 days after trigger, if: event opened }] }
  - { id: write, steps: [Write] }
contingencies: [{ if: no event opened for 9 days, play: call }]
)");
  const auto lane = [&](LaneKind kind) {
    const auto found = std::find_if(map.lanes.begin(), map.lanes.end(),
                                    [&](const MapLane& each) { return each.kind == kind; });
    REQUIRE(found != map.lanes.end());
    return *found;
  };
  CHECK(lane(LaneKind::fallbacks).items.size() == 1);
  const MapLane statuses = lane(LaneKind::statuses);
  REQUIRE(statuses.items.size() == 2);
  CHECK(statuses.items[0].details.front().text == "Ends in failure");
  CHECK(statuses.items[0].span == Span{0, 2});
  CHECK(statuses.items[1].runs == std::vector<Span>{{0, 0}, {2, 2}});
  const MapLane plays = lane(LaneKind::plays);
  REQUIRE(plays.items.size() == 2);
  CHECK(plays.items[0].span == Span{0, 0});
  CHECK(plays.items[0].details.back().text.find("3 days after trigger, if opened") != std::string::npos);
  CHECK(plays.items[1].span == Span{0, 2});
}

TEST_CASE("steps beside stages are no stage, and curves say nothing of stages without a score") {
  const JourneyMap map = map_from("journey: a\nstages: [{ id: one }, { id: two }]\nsteps: [{ id: sign }]\n");
  REQUIRE(map.stages.size() == 3);
  CHECK(map.stages.back().title.empty());
  CHECK(map.stages.back().number == 0);
  check_picture(lay_out_map(map).front());
  const auto curves_of = [](const std::string& middle) {
    const JourneyMap felt = map_from(
        "journey: a\nstages:\n  - { id: one, experience: { feeling: { label: a, score: -1 } } }\n  - { id: "
        "two" +
        middle + " }\n  - { id: three, experience: { feeling: { label: c, score: 1 } } }\n");
    std::size_t curves = 0;
    visit(lay_out_map(felt).front(), [&](const Group& group) {
      for (const Element& element : group.elements) {
        const Path* path = std::get_if<Path>(&element);
        curves += path != nullptr && path->role == Role::persona ? 1 : 0;
      }
    });
    return curves;
  };
  CHECK(curves_of("") == 0);
  CHECK(curves_of(", experience: { feeling: weary }") == 0);
  CHECK(curves_of(", experience: { feeling: { label: b, score: 0 } }") == 1);
}
