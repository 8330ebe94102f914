// What makes a map tell its story: confidence said once, moments of truth through all lanes, rows for long
// journeys, a band for each of many personas, and columns as wide as their contacts need.
#include <set>
#include <string>

#include "compiler/layout/map/map.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;
using namespace jc::layout;

namespace {

Diagram picture_of(const std::string& text) {
  MapScene scene(text);
  return lay_out_map(view::map_of(scene.context, scene.journeys().front(), scene.links, {})).front();
}

std::size_t boxes(const Diagram& diagram, view::Role role, Line line) {
  std::size_t count = 0;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Box* box = std::get_if<Box>(&element);
      count += box != nullptr && box->role == role && box->line == line;
    }
  });
  return count;
}

std::set<std::string> ids(const Diagram& diagram) {
  std::set<std::string> found;
  visit(diagram, [&](const Group& group) { found.insert(group.id); });
  return found;
}

std::string stages(int count, const std::string& each) {
  std::string text;
  for (int i = 0; i < count; i++) {
    text += "  - { id: s" + std::to_string(i) + ", title: Stage " + std::to_string(i) + each + " }\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the confidence that most of a map shares is drawn plain and said by its title") {
  const std::string pains = ", experience: { pains: [Slow, { text: Dear, confidence: validated }, Late] }";
  const std::string text = "journey: a\nconfidence: reasoned\nstages:\n" + stages(3, pains);
  MapScene scene(text);
  const view::JourneyMap map = view::map_of(scene.context, scene.journeys().front(), scene.links, {});
  CHECK(map.usual == view::Confidence::reasoned);
  REQUIRE_FALSE(map.header.chips.empty());
  CHECK(map.header.chips.back() == "mostly reasoned, not yet tested");
  const Diagram diagram = lay_out_map(map).front();
  check_picture(diagram);
  CHECK(boxes(diagram, view::Role::pain, Line::dashed) == 0);
  CHECK(boxes(diagram, view::Role::pain, Line::solid) == 9);
}

TEST_CASE("moments of truth tint their column through all lanes") {
  const Diagram diagram = picture_of(
      "journey: a\nstages:\n"
      "  - { id: one, experience: { feeling: { label: calm, score: 1 }, pains: [Slow], doing: [Waits] } }\n"
      "  - { id: two, experience: { feeling: { label: lost, score: -2 }, pains: [Dear], moment-of-truth: "
      "true } "
      "}\n");
  check_picture(diagram);
  // Feelings, pains and doing.
  CHECK(boxes(diagram, view::Role::truth_tint, Line::none) == 3);
}

TEST_CASE("a long journey is told in rows under an overview") {
  const Diagram diagram = picture_of(
      "journey: a\nstages:\n" + stages(14,
                                       ", owner: { title: Sales }, milestones: [{ due: day 3 }], "
                                       "experience: { feeling: { label: calm, score: 1 }, pains: [Slow] }"));
  check_picture(diagram);
  CHECK(diagram.width < 1960);
  const std::set<std::string> found = ids(diagram);
  CHECK(found.contains("overview"));
  CHECK(found.contains("stages-2"));
  CHECK(found.contains("stage-14"));
  CHECK_FALSE(ids(picture_of("journey: a\nstages:\n" + stages(5, ""))).contains("overview"));
}

TEST_CASE("more than three personas have a band each") {
  std::string feelings;
  for (int i = 0; i < 5; i++) {
    feelings += std::string(i > 0 ? ", " : "") + "{ persona: p" + std::to_string(i) +
                ", label: calm, score: " + std::to_string(i - 2) + " }";
  }
  const Diagram diagram = picture_of("journey: a\npersonas: [p0, p1, p2, p3, p4]\nstages:\n" +
                                     stages(4, ", experience: { feeling: [" + feelings + "] }"));
  check_picture(diagram);
  CHECK(ids(diagram).contains("feelings-of-4"));
}

TEST_CASE("a stage of many contacts is wider, not a tower") {
  std::string contacts;
  for (int i = 0; i < 40; i++) {
    contacts += std::string(i > 0 ? ", " : "") + "Call number " + std::to_string(i);
  }
  const Diagram diagram = picture_of("journey: a\nstages:\n  - { id: one }\n  - { id: two, touchpoints: [" +
                                     contacts + "] }\n  - { id: three }\n");
  check_picture(diagram);
  CHECK(diagram.height < diagram.width);
}
