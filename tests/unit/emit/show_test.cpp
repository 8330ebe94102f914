// The map in a terminal: never wider than the window, with everything on it.
#include "compiler/emit/show/show.h"

#include <sstream>

#include "compiler/emit/show/cells.h"
#include "compiler/emit/show/curve.h"
#include "compiler/text/columns.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;

namespace {

// Without escape sequences.
std::string plain(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i++) {
    if (text[i] == '\x1b') {
      i = text.find('m', i);
    } else {
      out += text[i];
    }
  }
  return out;
}

void check_width(const std::string& shown, std::size_t width) {
  std::istringstream lines(shown);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(text::display_width(plain(line)) <= width);
  }
}

// Letters and digits only: wrapping and frames stand between the others.
std::string letters(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      out += c;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a cell has just the width it was given, without any as well") {
  const emit::ShowCell cell = {{"onboarding-plan", emit::Tint::plain, "", emit::Tint::dim}};
  CHECK(emit::lines_of(cell, 0, false).empty());
  CHECK(emit::lines_of(cell, 8, false) == std::vector<std::string>{"onboardi", "ng-plan "});
}

TEST_CASE("a shown map is never wider than the window and shows all stages") {
  layout::for_each_journey([](layout::MapScene& scene, model::Entity journey) {
    if (!view::has_map(journey)) {
      return;
    }
    const view::JourneyMap map = view::map_of(scene.context, journey, scene.links);
    for (const std::size_t width : {24, 40, 80, 120, 200}) {
      INFO(journey.id() << " at " << width);
      check_width(emit::show_map(map, {width, width == 80, width == 40}), width);
    }
    // In one column, texts are cut only by line ends.
    const std::string one = letters(emit::show_map(map, {49, false, true}));
    for (const view::MapStage& stage : map.stages) {
      INFO(stage.title);
      CHECK(one.find(letters(stage.title)) != std::string::npos);
    }
    for (const view::MapLane& lane : map.lanes) {
      for (const view::MapItem& item : lane.items) {
        INFO(item.text);
        CHECK(one.find(letters(item.text)) != std::string::npos);
      }
    }
  });
}

TEST_CASE("wide signs, hostile texts and terminals without UTF-8") {
  layout::MapScene scene(R"(journey: "\u5ba2\u6237"
stages:
  - { id: a, title: "\u5ba2\u6237\u65c5\u7a0b\u5ba2\u6237\u65c5\u7a0b\u5ba2\u6237\u65c5\u7a0b", experience: { feeling: { label: "\x1b[31mred", score: -2 .. 2 } } }
  - { id: b, title: "\U0001F469\u200D\U0001F4BB aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }
)");
  const view::JourneyMap map = view::map_of(scene.context, scene.journeys()[0], scene.links);
  for (std::size_t width = 24; width < 130; width += 7) {
    const std::string shown = emit::show_map(map, {width, false, false});
    check_width(shown, width);
    CHECK(shown.find('\x1b') == std::string::npos);
  }
  const std::string ascii = emit::show_map(map, {80, false, true});
  CHECK(ascii.find("+--") != std::string::npos);
  CHECK(ascii.find("\xE2\x94\x82") == std::string::npos);
}

TEST_CASE("a curve goes up and down through corners") {
  const emit::Levels levels = {0.0, 0.0, 1.0, 1.0, std::nullopt, 0.5};
  CHECK(emit::curve_lines(levels, 3, true) == std::vector<std::string>{"  /-  ", "  |  -", "--/   "});
  CHECK(emit::curve_lines(levels, 3, false)[2] == "\xE2\x94\x80\xE2\x94\x80\xE2\x95\xAF   ");
}

TEST_CASE("a journey of steps alone is divided into them, and none lacks an owner") {
  layout::MapScene scene(
      "journey: a\nsteps:\n  - { id: call, title: Calls, actor: caller }\n  - { id: wait, title: Waits }\n");
  const view::JourneyMap map = view::map_of(scene.context, scene.journeys()[0], scene.links);
  const std::string shown = emit::show_map(map, {60, false, false});
  CHECK(shown.find("no owner") == std::string::npos);
  CHECK(shown.find("1 Calls") != std::string::npos);
  CHECK(shown.find("2 Waits") != std::string::npos);
  CHECK(shown.find("caller") != std::string::npos);
}
