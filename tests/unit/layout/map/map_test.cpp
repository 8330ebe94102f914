#include "compiler/layout/map/map.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "compiler/layout/board/curve.h"
#include "compiler/model/effective.h"
#include "compiler/view/map/blueprint.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::language::Kind;
using jc::model::Entity;
using jc::model::Is;
using jc::model::RecordId;
using jc::language::operator""_key;

namespace {

// All texts that some list of all experiences of a journey holds, read off the records alone.
std::multiset<std::string> written(const Entity& journey, jc::language::KeyId key) {
  std::multiset<std::string> texts;
  for (RecordId id = 0; id < journey.document().records.size(); id++) {
    const Entity entity(&journey.document(), id);
    const auto value = entity.kind() == Kind::experience ? entity.find(key) : jc::model::ValueView();
    if (!value || value.is(Is::none)) {
      continue;
    }
    for (const auto& item : value.items()) {
      const Entity insight = item.record();
      const std::string text(insight ? insight.text("text"_key) : item->text.view());
      if (!text.empty()) {
        texts.insert(jc::text::one_line(text));
      }
    }
  }
  return texts;
}

std::multiset<std::string> written(const Entity& journey, Kind kind) {
  std::multiset<std::string> titles;
  for (RecordId id = 0; id < journey.document().records.size(); id++) {
    const Entity entity(&journey.document(), id);
    bool in_overlay = entity->removed;
    for (Entity at = entity; at; at = at.parent()) {
      in_overlay = in_overlay || jc::language::info(at.kind()).overlay || at.kind() == Kind::touchpoint_patch;
    }
    if (entity.kind() == kind && !in_overlay) {
      titles.insert(jc::text::one_line(entity.title()));
    }
  }
  return titles;
}

void check_drawn_once(const Entity& journey, const std::vector<Diagram>& pages) {
  const std::pair<jc::language::KeyId, const char*> lists[] = {
      {"doing"_key, "doing"},         {"thinking"_key, "thinking"},  {"questions"_key, "questions"},
      {"needs"_key, "needs"},         {"pains"_key, "pains"},        {"gains"_key, "gains"},
      {"pressures"_key, "pressures"}, {"obstacles"_key, "obstacles"}};
  for (const auto& [key, lane] : lists) {
    INFO(lane);
    if (key == "doing"_key) {
      // Deeds of steps stand in the same lane.
      const auto shown = drawn(pages, lane);
      const auto texts = written(journey, key);
      CHECK(std::includes(shown.begin(), shown.end(), texts.begin(), texts.end()));
    } else {
      CHECK(drawn(pages, lane) == written(journey, key));
    }
  }
  CHECK(drawn(pages, "touchpoints") == written(journey, Kind::touchpoint));
  CHECK(drawn(pages, "milestones") == written(journey, Kind::milestone));
  CHECK(drawn(pages, "opportunities") == written(journey, Kind::opportunity));
  CHECK(drawn(pages, "stage") == written(journey, Kind::stage));
  CHECK(drawn(pages, "step") == written(journey, Kind::step));
  CHECK(drawn(pages, "owners").size() == written(journey, Kind::handoff).size());
  CHECK(drawn(pages, "feeling").size() == written(journey, Kind::feeling).size());
}

// A line for each group and element, to whole pixels.
std::string outline_of(const Diagram& diagram) {
  std::ostringstream out;
  out << diagram.title << " " << diagram.width << " x " << std::lround(diagram.height) << "\n";
  visit(diagram, [&](const Group& group) {
    out << "group " << group.id << " | " << group.title << "\n";
    for (const Element& element : group.elements) {
      const Rect rect = bounds_of(element);
      const char* const kinds[] = {"box", "path", "text", "icon"};
      out << "  " << kinds[element.index()] << " " << std::lround(rect.x) << " " << std::lround(rect.y) << " "
          << std::lround(rect.width) << " " << std::lround(rect.height) << " ";
      std::visit([&](const auto& drawn) { out << name_of(drawn.role); }, element);
      if (const Text* text = std::get_if<Text>(&element)) {
        out << " " << text->text;
      }
      out << "\n";
    }
  });
  return out.str();
}

}  // namespace

TEST_CASE("every kit and real journey is drawn, each item once, and nothing collides") {
  std::size_t maps = 0;
  std::size_t blueprints = 0;
  for_each_journey([&](MapScene& scene, const Entity& journey) {
    if (!has_map(journey)) {
      return;
    }
    INFO(journey.id());
    const JourneyMap map = map_of(scene.context, journey, scene.links);
    const std::vector<Diagram> whole = lay_out_map(map);
    REQUIRE(whole.size() == 1);
    check_picture(whole.front());
    check_drawn_once(journey, whole);
    const std::vector<Diagram> pages = lay_out_map(map, Page::a4);
    for (const Diagram& page : pages) {
      check_picture(page);
      CHECK(page.width / page.height == Approx(1.41421356).epsilon(0.001));
    }
    maps++;
    if (has_blueprint(journey)) {
      const std::vector<Diagram> blueprint = lay_out_map(blueprint_of(scene.context, journey, scene.links));
      REQUIRE(blueprint.size() == 1);
      check_picture(blueprint.front());
      blueprints++;
    }
  });
  CHECK(maps > 15);
  CHECK(blueprints > 2);
}

TEST_CASE("what a map shows of the flow is what the flow shows") {
  for_each_journey([](MapScene& scene, jc::model::Entity journey) {
    const FlowGraph flow = flow_of(scene.context, journey, scene.links);
    const FlowGraph part = stages_and_handoffs_of(scene.context, journey, scene.links);
    REQUIRE(part.stages.size() == flow.stages.size());
    for (std::size_t i = 0; i < flow.stages.size(); i++) {
      CHECK(part.stages[i].title == flow.stages[i].title);
      CHECK(part.stages[i].owner == flow.stages[i].owner);
      CHECK(part.stages[i].owner_origin == flow.stages[i].owner_origin);
      CHECK(part.stages[i].duration == flow.stages[i].duration);
      CHECK(part.stages[i].terminal == flow.stages[i].terminal);
      CHECK(part.stages[i].overlaps == flow.stages[i].overlaps);
    }
    REQUIRE(part.handoffs.size() == flow.handoffs.size());
    for (std::size_t i = 0; i < flow.handoffs.size(); i++) {
      CHECK(part.handoffs[i].from_owner == flow.handoffs[i].from_owner);
      CHECK(part.handoffs[i].to_owner == flow.handoffs[i].to_owner);
      CHECK(part.handoffs[i].payload == flow.handoffs[i].payload);
    }
  });
}

TEST_CASE("maps hold texts of any length and script") {
  std::string words;
  for (int i = 0; i < 100; i++) {
    words += "expectation" + std::to_string(i) + " ";
  }
  const std::string texts[] = {
      words,
      std::string(400, 'W'),
      "\xE6\x9C\x88\xE6\xAC\xA1\xE5\xA0\xB1\xE5\x91\x8A\xE3\x81\xAE\xE4\xBD\x9C\xE6\x88\x90\xE3\x81\x8C"
      "\xE9\x81\x85\xE3\x82\x8C\xE3\x82\x8B\xE3\x81\xA8\xE5\x9B\xB0\xE3\x82\x8B",
      "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xD8\xA8\xD8\xA7\xD9\x84\xD8\xB9\xD8\xA7\xD9\x84\xD9\x85",
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\xF0\x9F\x98\x80\xF0\x9F\x98\x80 <&> \x01",
  };
  JourneyMap map;
  map.header.title = words;
  map.header.goal = texts[2];
  MapItem fact;
  fact.text = texts[1];
  fact.lead = texts[0];
  fact.details = fact.tags = {{texts[0], std::nullopt}};
  map.header.facts.push_back(fact);
  for (std::size_t i = 0; i < std::size(texts); i++) {
    map.columns.push_back({});
    MapStage stage;
    stage.title = texts[i];
    stage.owner = texts[(i + 1) % 5];
    stage.owner_origin = OwnerOrigin::own;
    stage.duration = texts[i];
    stage.span = {i, i};
    map.stages.push_back(stage);
  }
  for (const LaneKind kind :
       {LaneKind::owners, LaneKind::milestones, LaneKind::touchpoints, LaneKind::feelings, LaneKind::own}) {
    MapLane lane{kind, kind == LaneKind::own ? texts[1] : "", {}};
    for (std::size_t i = 0; i < std::size(texts); i++) {
      MapItem item;
      item.text = texts[i];
      item.lead = texts[(i + 2) % 5];
      item.details = {{texts[(i + 3) % 5], IconKind::clock}};
      item.tags = {{texts[i], IconKind::robot}, {texts[1], std::nullopt}};
      item.span = {i, i};
      if (kind == LaneKind::milestones) {
        map.milestones.push_back({item, texts[i], {}, texts[i]});
      } else if (kind == LaneKind::owners) {
        map.handoffs.push_back({item, i, i == 3});
      } else {
        lane.items.push_back(item);
      }
      if (kind == LaneKind::feelings) {
        map.feelings.feelings.push_back({{i, i}, i % 2, texts[i], "1", 0.5, 0.5, ""});
      }
    }
    map.lanes.push_back(std::move(lane));
  }
  map.feelings.personas = {texts[0], texts[2]};
  map.feelings.truths = {{1, 1}};
  check_picture(lay_out_map(map).front());
  for (const Diagram& page : lay_out_map(map, Page::a4)) {
    check_picture(page);
  }
}

TEST_CASE("a blueprint's rows are known however people spell them, and who has no kind is one of us") {
  MapScene scene(R"(journey: visit
steps:
  - { id: one, does: Arrive, actor: guest, lanes: { Front stage: [Host], back-office: [Rota], systems: [Till] } }
  - { id: two, does: Screen, actor: clerk }
vocabulary: { roles: { guest: { kind: customer }, clerk: {} } }
)");
  const Entity journey = scene.journeys().front();
  REQUIRE(has_blueprint(journey));
  const std::vector<Diagram> pages = lay_out_map(blueprint_of(scene.context, journey, scene.links));
  CHECK(drawn(pages, "frontstage") == std::multiset<std::string>{"Host"});
  CHECK(drawn(pages, "backstage") == std::multiset<std::string>{"Rota", "Screen"});
  CHECK(drawn(pages, "customer-actions") == std::multiset<std::string>{"Arrive"});
}

TEST_CASE("an item over several steps is one group, broken where it leaves a step out") {
  MapScene scene(R"(journey: visit
steps:
  - { id: one, does: Arrive, lanes: { support: [{ text: Cleaning, across: [one, two, four] }] } }
  - { id: two, does: Order }
  - { id: three, does: Eat, lanes: { frontstage: [Waiter] } }
  - { id: four, does: Leave }
)");
  const Entity journey = scene.journeys().front();
  REQUIRE(has_blueprint(journey));
  const std::vector<Diagram> pages = lay_out_map(blueprint_of(scene.context, journey, scene.links));
  CHECK(drawn(pages, "support") == std::multiset<std::string>{"Cleaning"});
  CHECK(drawn(pages, "line") == std::multiset<std::string>{"Line of interaction",
                                                           "Line of internal interaction",
                                                           "Line of visibility"});
  std::size_t boxes = 0;
  std::size_t texts = 0;
  visit(pages.front(), [&](const Group& group) {
    for (const Element& element : group.elements) {
      boxes += group.title == "Cleaning" && std::holds_alternative<Box>(element);
      texts += group.title == "Cleaning" && std::holds_alternative<Text>(element);
    }
  });
  // Two runs and the bridge between them.
  CHECK(boxes == 3);
  // The words, and a reminder of them.
  CHECK(texts == 2);
}

TEST_CASE("lanes can be chosen and ordered") {
  MapScene scene(R"(journey: trial
stages:
  - id: sign-up
    experience: { doing: [Look], thinking: [Hm], pains: [Slow] }
    lanes: { our-systems: [Billing] }
)");
  const Entity journey = scene.journeys().front();
  const JourneyMap map =
      map_of(scene.context, journey, scene.links, {{"pains", "our-systems", "no-such-lane", "doing"}});
  REQUIRE(map.lanes.size() == 3);
  CHECK(map.lanes[0].kind == LaneKind::pains);
  CHECK(map.lanes[1].title == "Our systems");
  CHECK(map.lanes[2].kind == LaneKind::doing);
}

TEST_CASE("feelings lie on their scale, in words or numbers, whichever end is good") {
  const auto read = [](const std::string& scales, const std::string& feeling) {
    MapScene scene("journey: trial\nvocabulary: { scales: { " + scales +
                   " } }\nstages:\n  - { id: a, experience: { feeling: " + feeling + " } }\n");
    const JourneyMap map = map_of(scene.context, scene.journeys().front(), scene.links);
    return map.feelings.feelings.at(0);
  };
  CHECK(read("emotion: -2..2", "{ label: glad, score: 1 }").from == Approx(0.75));
  CHECK(read("emotion: 1..5, emotion-better: lower", "{ label: worn out, score: 5 }").from == Approx(0));
  CHECK(read("emotion: [low, middle, high]", "middle").from == Approx(0.5));
  const MapFeeling changing = read("emotion: -2..2", "{ score: 2 .. -2 }");
  CHECK(changing.from == Approx(1));
  CHECK(changing.to == Approx(0));
  CHECK_FALSE(read("emotion: -2..2", "restless").from.has_value());
}

TEST_CASE("evidence on the web is a link of its own, beside that of its card") {
  MapScene scene(R"(journey: trial
vocabulary: { evidence: { talks: { title: Ten talks, href: "https://example.com/talks" }, notes: { href: notes.md } } }
stages:
  - { id: a, experience: { pains: [{ id: slow, text: Slow, evidence: [talks, notes] }] } }
)");
  const auto pages = lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links));
  std::multiset<std::string> links;
  visit(pages.front(), [&](const Group& group) {
    if (group.id != "pains-1") {
      return;
    }
    CHECK(group.href.empty());
    for (const Group& inner : group.groups) {
      links.insert(inner.href);
    }
  });
  CHECK(links ==
        std::multiset<std::string>{"page.md#trial.a.experience-1.slow", "https://example.com/talks"});
}

TEST_CASE("on paper a tall lane goes on where the next page begins, and nothing is lost") {
  JourneyMap map;
  map.header.title = "Six hundred calls";
  map.columns = {{}, {}};
  for (std::size_t i = 0; i < 2; i++) {
    map.stages.emplace_back();
    map.stages.back().title = "Stage";
    map.stages.back().span = {i, i};
  }
  MapLane calls{LaneKind::touchpoints, "", {}};
  for (int i = 0; i < 600; i++) {
    MapItem item;
    item.text = "Call " + std::to_string(i);
    item.span = {static_cast<std::size_t>(i % 2), static_cast<std::size_t>(i % 2)};
    calls.items.push_back(item);
  }
  map.lanes.push_back(calls);
  const std::vector<Diagram> pages = lay_out_map(map, Page::a3);
  CHECK(pages.size() > 1);
  std::size_t continued = 0;
  for (const Diagram& page : pages) {
    check_picture(page);
    CHECK(page.print_width_mm == 420);
    CHECK((&page == &pages.front() || page.width == Approx(pages.back().width)));
    visit(page, [&](const Group& group) { continued += group.title == "Touchpoints, continued"; });
  }
  // After the overview, each page but the first.
  CHECK(continued == pages.size() - 2);
  const std::vector<Diagram> parts(pages.begin() + 1, pages.end());
  CHECK(drawn(parts, "touchpoints").size() == 600);
}

TEST_CASE("the geometry of a small map is as committed (UPDATE_GOLDEN=1 writes it)") {
  JourneyMap map;
  map.header.kind = "Customer journey map";
  map.header.title = "A call";
  map.columns = {{}};
  map.stages.emplace_back();
  map.stages.back().title = "The call";
  map.lanes = {{LaneKind::feelings, "", {}}};
  map.feelings.personas = {""};
  map.feelings.best = "2";
  map.feelings.worst = "-2";
  MapFeeling feeling;
  feeling.label = "furious, then calm";
  feeling.from = 0;
  feeling.to = 0.75;
  map.feelings.feelings.push_back(feeling);
  const std::string path = std::string(jc::test::kSourceDir) + "/tests/golden/layout/map_of_one_call.txt";
  const std::string text = outline_of(lay_out_map(map).front());
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  CHECK(text == jc::test::read_file(path));
}

TEST_CASE("a curve stays between the points it joins") {
  const std::vector<Point> points = {{0, 10}, {10, 0}, {20, 0}, {30, 50}, {40, 20}, {50, 20}};
  const Path curve = board::monotone_curve(points);
  REQUIRE(curve.pieces.size() == 5);
  for (std::size_t i = 0; i < curve.pieces.size(); i++) {
    const double low = std::min(points[i].y, points[i + 1].y) - 1e-9;
    const double high = std::max(points[i].y, points[i + 1].y) + 1e-9;
    for (const Point control : {curve.pieces[i].control1, curve.pieces[i].control2}) {
      CHECK(control.y >= low);
      CHECK(control.y <= high);
    }
  }
  CHECK(board::monotone_curve({{0, 0}, {0, 5}}).pieces.empty());
}

TEST_CASE("titles that were written over several lines are told on one") {
  MapScene scene(
      "journey: j\ntitle: |\n  Two\n  lines\nstages:\n  - id: a\n    title: >\n      Handover from sales\n\n "
      " - id: b\n");
  const JourneyMap map = map_of(scene.context, scene.journeys()[0], scene.links);
  const std::vector<Diagram> pages = lay_out_map(map);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].title.find('\n') == std::string::npos);
  CHECK(pages[0].desc.find('\n') == std::string::npos);
  CHECK(drawn(pages, "stage") == std::multiset<std::string>{"B", "Handover from sales"});
}

TEST_CASE("the map of a tier keeps the framework's numbers and says what the tier has not") {
  MapScene scene(
      "journey: a\nstages:\n  - { id: one, title: First }\n  - { id: two, title: Second }\n"
      "overlays:\n  low: { stages: { one: { none: A questionnaire } } }\n");
  const jc::model::Document low = jc::model::effective(scene.journeys().front().document(), "low");
  const JourneyMap map = map_of(scene.context, Entity(&low, 0), scene.links);
  REQUIRE(map.stages.size() == 1);
  CHECK(map.stages.front().number == 2);
  REQUIRE_FALSE(map.header.facts.empty());
  CHECK(map.header.facts.front().lead == "Not for low");
  CHECK(map.header.facts.front().details.front().text == "First: A questionnaire");
}

TEST_CASE("a hand-off inside an owner's time leaves the name alone") {
  MapScene scene(
      "journey: a\nstages:\n  - { id: one, owner: customer-success-team, handoff: { from-owner: sales } }\n"
      "  - { id: two, owner: customer-success-team }\n");
  check_picture(lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links)).front());
}

TEST_CASE("the line of a hand-off inside a stage runs through no card of the border before it") {
  MapScene scene(
      "journey: claims\nstages:\n"
      "  - { id: report, owner: desk, handoff: { to-owner: adjuster, payload: [Photos] } }\n"
      "  - { id: assess, owner: adjuster, handoff: { to: assess, to-owner: surveyor, payload: [Address] } }\n"
      "  - { id: repair, owner: builder }\n");
  check_picture(lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links)).front());
}

TEST_CASE("a line of a blueprint goes from the part of an item that stands closest") {
  MapScene scene(
      "journey: loan\nsteps: [{ id: find, title: Find }, { id: fetch, title: Fetch }, { id: out, title: Out "
      "}]\n"
      "lanes:\n  frontstage: [{ text: Greets, across: [find, out] }]\n"
      "  support: [{ text: System, across: [out], for: [Greets] }]\n");
  const Diagram blueprint =
      lay_out_map(blueprint_of(scene.context, scene.journeys().front(), scene.links)).front();
  std::vector<const Path*> lines;
  visit(blueprint, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      if (path != nullptr && path->arrow) {
        lines.push_back(path);
      }
    }
  });
  REQUIRE(lines.size() == 1);
  // Straight up.
  CHECK(lines[0]->pieces.size() == 1);
  CHECK(lines[0]->pieces[0].to.x == lines[0]->start.x);
}

TEST_CASE("the flow of a tier says what the tier has not, too") {
  MapScene scene(
      "journey: a\nstages:\n  - { id: one, title: First }\n  - { id: two, title: Second }\n"
      "overlays:\n  low: { stages: { one: { none: A questionnaire } } }\n");
  const Entity written = scene.journeys().front();
  CHECK(flow_of(scene.context, written, scene.links).left_out.empty());
  const jc::model::Document low = jc::model::effective(written.document(), "low");
  CHECK(flow_of(scene.context, Entity(&low, 0), scene.links).left_out ==
        "Not for low: First: A questionnaire");
}

TEST_CASE("lines of a blueprint join what items name, and nothing else") {
  const auto lines_of = [](const std::string& cleaning) {
    MapScene scene(
        "journey: b\nsteps: [{ id: eat, title: Eat }, { id: leave, title: Leave }]\nlanes:\n"
        "  frontstage: [{ text: Table, across: [eat] }, { text: Napkins, across: [leave] }]\n"
        "  backstage: [{ text: Cleaning, across: [eat]" +
        cleaning + " }]\n  support: [{ text: Licence, across: [eat, leave] }]\n");
    const JourneyMap map = blueprint_of(scene.context, scene.journeys().front(), scene.links);
    const Diagram blueprint = lay_out_map(map).front();
    check_picture(blueprint);
    std::size_t lines = 0;
    std::string words;
    visit(blueprint, [&](const Group& group) {
      for (const Element& element : group.elements) {
        const Path* path = std::get_if<Path>(&element);
        lines += path != nullptr && path->arrow ? 1 : 0;
        const Text* text = std::get_if<Text>(&element);
        words += text != nullptr ? text->text + "\n" : "";
      }
    });
    return std::pair(lines, words.find("for ") != std::string::npos);
  };
  CHECK(lines_of("") == std::pair(std::size_t{0}, false));
  CHECK(lines_of(", for: [Table]") == std::pair(std::size_t{1}, false));
  CHECK(lines_of(", for: [Table, eat]") == std::pair(std::size_t{2}, false));
  // What is not there is told in words.
  CHECK(lines_of(", for: [Tabel]") == std::pair(std::size_t{0}, true));
}

TEST_CASE("lines of a blueprint leave the names of lanes alone, wherever those are repeated") {
  std::string text = "journey: a\nstages:\n";
  for (int stage = 0; stage < 5; stage++) {
    text += "  - id: s" + std::to_string(stage) + "\n    steps:\n";
    for (int step = 0; step < 4; step++) {
      text += "      - { id: p" + std::to_string(stage) + std::to_string(step) +
              ", title: Signs in, lanes: { physical-evidence: [Mail], support: [{ text: Server, for: [Mail] "
              "}] } }\n";
    }
  }
  MapScene scene(std::move(text));
  const Diagram blueprint =
      lay_out_map(blueprint_of(scene.context, scene.journeys().front(), scene.links)).front();
  check_picture(blueprint);
  std::size_t count = 0;
  std::vector<Rect> lines;
  visit(blueprint, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      if (path == nullptr || path->role != Role::next) {
        continue;
      }
      count++;
      Point from = path->start;
      for (const Piece& piece : path->pieces) {
        if (piece.to.x == from.x) {
          lines.push_back({from.x, std::min(from.y, piece.to.y), 0, std::abs(piece.to.y - from.y)});
        }
        from = piece.to;
      }
    }
  });
  // From each to its own.
  CHECK(count == 20);
  visit(blueprint, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Rect bounds = bounds_of(element);
      const bool crossed = std::any_of(lines.begin(), lines.end(), [&](const Rect& line) {
        return Rect{line.x - 1, line.y, 2, line.height}.overlaps(bounds);
      });
      if (std::holds_alternative<Text>(element)) {
        CHECK_FALSE(crossed);
      }
    }
  });
}

TEST_CASE("a name stands beside the faces of its scale") {
  JourneyMap map;
  map.columns.resize(2);
  for (const char* name : {"Anxious first timer", "Carer of two", "Patient", "Migrant patient"}) {
    map.feelings.personas.emplace_back(name);
    map.feelings.feelings.push_back(
        {{0, 0}, map.feelings.personas.size() - 1, "calm", "1", 0.75, 0.75, "", false});
  }
  map.lanes.push_back({LaneKind::feelings, "", {}});
  check_picture(lay_out_map(map).front());
}

TEST_CASE("facts in a last row are as wide as those above them") {
  JourneyMap map;
  map.columns.resize(3);
  for (int i = 0; i < 5; i++) {
    MapItem fact;
    fact.text = "Fact " + std::to_string(i);
    map.header.facts.push_back(std::move(fact));
  }
  std::set<long> widths;
  std::set<long> tops;
  visit(lay_out_map(map).front(), [&](const Group& group) {
    if (group.id.starts_with("fact-")) {
      const Rect& rect = std::get<Box>(group.elements.front()).rect;
      widths.insert(std::lround(rect.width));
      tops.insert(std::lround(rect.y));
    }
  });
  CHECK(tops.size() == 2);
  CHECK(widths.size() == 1);
}
