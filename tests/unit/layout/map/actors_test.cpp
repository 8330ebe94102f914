// Who acts, as dots with initials: where their words have no room, with a key and names for screen readers.
#include "compiler/view/map/actors.h"

#include <set>

#include "compiler/layout/map/map.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

const std::string kContacts = R"(vocabulary: v
roles:
  csm: { title: Customer success manager, kind: internal }
  csd: { title: Customer success director, kind: internal }
  admin: { title: Workspace administrator, kind: customer }
---
journey: onboarding
stages:
  - id: start
    steps:
      - { id: a, title: Sign, actor: admin }
      - { id: b, title: Plan, actor: [csm, csd, admin] }
      - { id: c, title: Load the data }
      - { id: d, title: Look at it }
      - { id: e, title: Ask for more }
      - { id: f, title: Go live }
    touchpoints:
      - { id: call, title: Kick-off, direction: outbound, who: { team: [csm, csd], customer: [admin] } }
      - { id: mail, title: Welcome, who: { team: [csm], customer: [admin] } }
)";

std::set<std::string> titles_in(const Diagram& diagram) {
  std::set<std::string> titles;
  visit(diagram, [&](const Group& group) { titles.insert(group.title); });
  return titles;
}

std::set<std::string> texts_in(const Diagram& diagram) {
  std::set<std::string> texts;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        texts.insert(text->text);
      }
    }
  });
  return texts;
}

}  // namespace

TEST_CASE("people who come again and again have dots, and each dot says whose it is") {
  MapScene scene(kContacts);
  const JourneyMap map = map_of(scene.context, scene.journeys().front(), scene.links);
  const std::vector<MapActor> actors = actors_on(map);
  REQUIRE(actors.size() == 3);
  CHECK(actors[0].initials == "CD");
  CHECK(actors[1].initials == "CM");
  CHECK(actors[2].initials == "WA");
  CHECK(actors[2].outside);
  CHECK(!actors[1].outside);
  const Diagram picture = lay_out_map(map, Page::none).front();
  check_picture(picture);
  const std::set<std::string> texts = texts_in(picture);
  for (const MapActor& actor : actors) {
    INFO(actor.title);
    CHECK(texts.contains(actor.initials));
    // In the key.
    CHECK(texts.contains(actor.title));
    // For screen readers, where words are left out.
    CHECK(titles_in(picture).contains(actor.title));
  }
}

TEST_CASE("a few words on a few cards need no key") {
  MapScene scene(R"(journey: j
stages: [{ id: s, steps: [{ id: a, actor: clerk }, { id: b, actor: client }] }]
)");
  CHECK(actors_on(map_of(scene.context, scene.journeys().front(), scene.links)).empty());
}
