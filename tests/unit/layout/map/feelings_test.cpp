// The lane of feelings: every mark is seen, and every word stands by its own.
#include <cmath>
#include <random>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

struct DrawnFeeling {
  std::string title;
  std::vector<Rect> marks;
  std::vector<Rect> words;
  bool has_leader = false;
};

// Those with marks; pills with words have their mark inside.
std::vector<DrawnFeeling> feelings_in(const Diagram& diagram) {
  std::vector<DrawnFeeling> all;
  visit(diagram, [&](const Group& group) {
    if (!group.id.starts_with("feeling-")) {
      return;
    }
    DrawnFeeling feeling{group.title, {}, {}, false};
    bool pill = false;
    for (const Element& element : group.elements) {
      const Rect rect = bounds_of(element);
      feeling.has_leader = feeling.has_leader || std::holds_alternative<Path>(element);
      if (std::holds_alternative<Text>(element)) {
        feeling.words.push_back(rect);
      }
      if (std::holds_alternative<Box>(element)) {
        pill = pill || rect.width > 22;
        feeling.marks.push_back(rect);
      }
    }
    if (!pill && !feeling.marks.empty()) {
      all.push_back(feeling);
    }
  });
  return all;
}

double distance(const Rect& rect, const Rect& mark) {
  const double dx = std::max({rect.x - mark.center_x(), 0.0, mark.center_x() - rect.right()});
  const double dy = std::max({rect.y - mark.center_y(), 0.0, mark.center_y() - rect.bottom()});
  return std::hypot(dx, dy);
}

double distance(const DrawnFeeling& words, const DrawnFeeling& marks) {
  double least = 1e9;
  for (const Rect& word : words.words) {
    for (const Rect& mark : marks.marks) {
      least = std::min(least, distance(word, mark));
    }
  }
  return least;
}

void check_feelings(const Diagram& diagram) {
  const std::vector<DrawnFeeling> feelings = feelings_in(diagram);
  std::vector<Standing> marks;
  for (const DrawnFeeling& feeling : feelings) {
    for (const Rect& mark : feeling.marks) {
      marks.push_back({mark, feeling.title, nullptr});
    }
    for (const DrawnFeeling& other : feelings) {
      if (&other == &feeling || feeling.words.empty() || feeling.has_leader) {
        continue;
      }
      INFO(feeling.title << " / " << other.title);
      CHECK(distance(feeling, feeling) < distance(feeling, other));
    }
  }
  check_apart(marks, 0.01, false);
}

std::vector<Path> curves_in(const Diagram& diagram) {
  std::vector<Path> curves;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      if (path != nullptr && path->role == Role::persona && !path->closed && path->pieces.front().curved) {
        curves.push_back(*path);
      }
    }
  });
  return curves;
}

bool meets(const Path& curve, const Rect& rect) {
  Point from = curve.start;
  for (const Piece& piece : curve.pieces) {
    for (int i = 0; i <= 200; i++) {
      const Point at = board::point_of(from, piece, i / 200.0);
      if (at.x > rect.x && at.x < rect.right() && at.y > rect.y && at.y < rect.bottom()) {
        return true;
      }
    }
    from = piece.to;
  }
  return false;
}

std::size_t words_on_curves(const Diagram& diagram) {
  const std::vector<Path> curves = curves_in(diagram);
  std::size_t count = 0;
  for (const DrawnFeeling& feeling : feelings_in(diagram)) {
    for (const Rect& words : feeling.words) {
      count +=
          std::any_of(curves.begin(), curves.end(), [&](const Path& each) { return meets(each, words); });
    }
  }
  return count;
}

Diagram draw(const std::string& text) {
  MapScene scene(text);
  return lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links)).front();
}

constexpr const char* kFamily = R"(journey: dog
personas: [child, parent, grandparent]
vocabulary:
  personas: { child: { title: Mia }, parent: { title: Tom }, grandparent: { title: Oma } }
  scales: { emotion: -2..2 }
stages:
  - id: idea
    experience: { feeling: [{ persona: child, label: thrilled, score: 2 }, { persona: parent, label: sceptical, score: -1 .. 1 }, { persona: grandparent, label: against it, score: -2 }] }
  - id: visit
    experience: { moment-of-truth: true, feeling: [{ persona: child, label: in love, score: 2 }, { persona: parent, label: in love too, score: 2 }, { persona: grandparent, label: melting, score: -2 .. 2 }] }
  - id: paperwork
    experience: { feeling: [{ persona: child, label: bored, score: -1 }, { persona: parent, label: bored stiff by the forms, score: -1 }, { persona: grandparent, label: dozing, score: -1 }] }
  - id: first-night
    experience: { moment-of-truth: true, feeling: [{ persona: child, label: worried, score: 1 .. -2 }, { persona: parent, label: exhausted, score: -2 }, { persona: grandparent, label: amused, score: 1 }] }
  - id: routine
    experience: { feeling: [{ persona: child, label: happy, score: 1 }, { persona: parent, label: happy, score: 1 }, { persona: grandparent, label: happiest, score: 2 }] }
)";

JourneyMap random_feelings(std::mt19937& random) {
  const char* const words[] = {"numb", "fully in control of the situation", "thrilled to bits", "lost", "ok"};
  JourneyMap map;
  const std::size_t personas = 1 + random() % 4;
  for (std::size_t i = 0; i < personas; i++) {
    map.feelings.personas.push_back("Persona " + std::to_string(i));
  }
  const std::size_t columns = 2 + random() % 10;
  for (std::size_t i = 0; i < columns; i++) {
    map.columns.push_back({});
    map.stages.emplace_back();
    map.stages.back().title = "Stage";
    map.stages.back().span = {i, i};
    for (std::size_t persona = 0; persona < personas; persona++) {
      const double from = static_cast<double>(random() % 5) / 4;
      const double to = random() % 4 == 0 ? static_cast<double>(random() % 5) / 4 : from;
      map.feelings.feelings.push_back({{i, i}, persona, words[random() % 5], "", from, to, ""});
    }
  }
  map.lanes = {{LaneKind::feelings, "", {}}};
  return map;
}

}  // namespace

TEST_CASE("words of feelings stand by their own mark, off every curve, and no mark hides another") {
  const Diagram diagram = draw(kFamily);
  check_feelings(diagram);
  CHECK(feelings_in(diagram).size() == 15);
  CHECK(words_on_curves(diagram) == 0);
  for_each_journey([](MapScene& scene, const Entity& journey) {
    if (!has_map(journey)) {
      return;
    }
    INFO(journey.id());
    const Diagram map = lay_out_map(map_of(scene.context, journey, scene.links)).front();
    check_feelings(map);
    CHECK(words_on_curves(map) == 0);
  });
}

TEST_CASE("however many personas feel whatever, marks and words stay apart and hide no curve") {
  std::mt19937 random(20261122);
  std::size_t crossed = 0;
  std::size_t all = 0;
  for (int i = 0; i < 200; i++) {
    const Diagram diagram = lay_out_map(random_feelings(random)).front();
    check_picture(diagram);
    check_feelings(diagram);
    all += feelings_in(diagram).size();
    crossed += words_on_curves(diagram);
    visit(diagram, [](const Group& group) {
      for (const Element& element : group.elements) {
        const Box* box = std::get_if<Box>(&element);
        const bool ground = box != nullptr && group.id.starts_with("feeling-") &&
                            (box->role == Role::lane || box->role == Role::truth);
        CHECK_FALSE(ground);
      }
    });
  }
  // Four that change within one stage leave no room.
  INFO(crossed << " of " << all);
  CHECK(crossed * 40 <= all);
}

TEST_CASE("a feeling that names nobody is that of the journey's only persona") {
  MapScene scene(R"(journey: bike
personas: [commuter]
vocabulary: { personas: { commuter: { title: Commuter }, seller: { title: Seller } }, scales: { emotion: -2..2 } }
stages:
  - { id: search, experience: { feeling: { label: curious, score: 1 } } }
  - { id: meet, experience: { feeling: [{ persona: seller, label: impatient, score: 0 }, { persona: commuter, label: shy, score: -1 }] } }
)");
  const JourneyMap map = map_of(scene.context, scene.journeys().front(), scene.links);
  CHECK(map.feelings.personas == std::vector<std::string>{"Commuter", "Seller"});
  CHECK(map.feelings.feelings.front().persona == 0);
}
