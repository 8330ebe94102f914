#include "compiler/layout/page.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/layout/map/map.h"
#include "compiler/layout/page_parts.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

Diagram picture(double width, double height) {
  Diagram diagram{width, height, "A picture", "", {}};
  Group all;
  all.elements.push_back(Box{Shape::rectangle, {0, 0, width, height}});
  diagram.groups.push_back(std::move(all));
  return diagram;
}

// Where the picture stands on the page.
Rect place_of(const Diagram& page) {
  return bounds_of(static_cast<const Group&>(page.groups.front()).elements.front());
}

}  // namespace

TEST_CASE("a picture on a page keeps its size in pixels, stands in the middle and inside") {
  for (const double width : {300.0, 1540.0, 4000.0}) {
    for (const double height : {200.0, 1600.0, 6000.0}) {
      INFO(width << " x " << height);
      const Diagram page = on_page(picture(width, height), Page::a4);
      CHECK(page.print_width_mm == 297);
      CHECK(page.height * 297 / page.width == Approx(210).epsilon(1e-9));
      const Rect place = place_of(page);
      CHECK(place.width == width);
      CHECK(place.height == height);
      CHECK(place.center_x() == Approx(page.width / 2));
      CHECK(Rect{0, 0, page.width, page.height}.contains(place, 0.01));
    }
  }
  CHECK(on_page(picture(300, 200), Page::none).width == 300);
}

TEST_CASE("no picture is printed larger than small type needs") {
  CHECK(on_page(picture(300, 200), Page::a4).width == pixels_of(Page::a4));
  CHECK(on_page(picture(300, 200), Page::a3).width == pixels_of(Page::a3));
}

namespace {

std::vector<Diagram> pages_of_stages(const std::string& doing) {
  std::string text = "journey: a\nstages:\n";
  for (int i = 0; i < 8; i++) {
    text += "  - { id: s" + std::to_string(i) + ", experience: { doing: [" + doing + "] } }\n";
  }
  MapScene scene(std::move(text));
  return lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links), Page::a4);
}

}  // namespace

TEST_CASE("a part of a map begins below another one where there is room") {
  const std::vector<Diagram> pages = pages_of_stages("Reads");
  REQUIRE(pages.size() == 1);
  CHECK(drawn(pages, "stage").size() == 8);
  CHECK(pages[0].heads.size() == 2);
  std::set<std::string> ids;
  visit(pages[0], [&](const Group& group) { CHECK((group.id.empty() || ids.insert(group.id).second)); });
}

TEST_CASE("pages of a map have about as many columns each") {
  std::string doing = "Reads";
  for (int i = 0; i < 7; i++) {
    doing += ", Reads all that was sent in a letter";
  }
  const std::vector<Diagram> pages = pages_of_stages(doing);
  // What stands where, then the parts: of eight columns none is left over for a part of its own.
  REQUIRE(pages.size() > 2);
  for (std::size_t i = 1; i < pages.size(); i++) {
    const std::size_t parts = std::max<std::size_t>(pages[i].heads.size(), 1);
    INFO(parts << " parts on page " << i + 1 << ", stages " << drawn({pages[i]}, "stage").size());
    CHECK(drawn({pages[i]}, "stage").size() % parts == 0);
    CHECK(drawn({pages[i]}, "stage").size() / parts > 1);
  }
}

namespace {

// Rows of words under each other, with a line beside all of them.
Diagram rows_of_words(std::size_t rows, double width) {
  Diagram diagram{width, 40.0 * static_cast<double>(rows), "Rows", "", {}};
  Group all;
  all.elements.push_back(Path{{5, 0}, {{false, {}, {}, {5, diagram.height}}}});
  for (std::size_t i = 0; i < rows; i++) {
    Group row{"row-" + std::to_string(i), "Row " + std::to_string(i), "", "", Role::body, {}, {}};
    Text text;
    text.at = {20, 40.0 * static_cast<double>(i) + 25};
    text.size = 10.5;
    text.text = "Words";
    text.width = jc::text::measure(text.text, text.size, false);
    row.elements.emplace_back(text);
    text.at.x = width - 60;
    row.elements.emplace_back(text);
    all.groups.push_back(std::move(row));
  }
  diagram.groups.emplace_back(std::move(all));
  return diagram;
}

}  // namespace

TEST_CASE(
    "what is too large for a page is an overview, then its parts at 7 points, each thing on one of them") {
  for (const auto& [rows, width] : {std::pair<std::size_t, double>{100, 900}, {10, 4000}, {100, 4000}}) {
    const std::vector<Diagram> pages = on_pages(rows_of_words(rows, width), Page::a4);
    INFO(rows << " rows, " << width << " wide, " << pages.size() << " pages");
    REQUIRE(pages.size() > 2);
    std::size_t words = 0;
    for (std::size_t i = 1; i < pages.size(); i++) {
      CHECK(10.5 * pages[i].print_width_mm / pages[i].width * 72 / 25.4 > 6.99);
      CHECK(pages[i].height * 297 / pages[i].width == Approx(210).epsilon(1e-9));
      visit(pages[i], [&](const Group& group) {
        for (const Element& element : group.elements) {
          if (const Text* text = std::get_if<Text>(&element)) {
            CHECK(Rect{0, 0, pages[i].width, pages[i].height}.contains(bounds_of(*text), 0.01));
            words += text->text == "Words" ? 1U : 0U;
          }
        }
      });
    }
    CHECK(words == 2 * rows);
  }
  CHECK(on_pages(rows_of_words(10, 900), Page::a4).size() == 1);
  CHECK(on_pages(rows_of_words(100, 4000), Page::none).size() == 1);
}

TEST_CASE("each page of a table has its head, and the names of its rows") {
  Diagram table = rows_of_words(100, 2400);
  table.heads = {{{0, 0, 2400, 40}, 80}};
  const std::vector<Diagram> pages = on_pages(std::move(table), Page::a4);
  REQUIRE(pages.size() > 4);
  std::size_t rows = 0;
  for (std::size_t i = 1; i < pages.size(); i++) {
    INFO("page " << i);
    check_inside(pages[i]);
    check_ids(pages[i]);
    std::size_t heads = 0;
    visit(pages[i], [&](const Group& group) {
      heads += group.title == "Row 0" ? 1U : 0U;
      rows += group.id.empty() || group.title == "Row 0" ? 0U : 1U;
    });
    CHECK(heads >= 1);
  }
  CHECK(rows >= 99);
}

TEST_CASE("words of a box that goes on on the next page go with it") {
  Diagram table = rows_of_words(3, 2400);
  table.heads = {{{0, 0, 2400, 40}, 80}};
  Group cell{"cell", "Cell", "", "", Role::card, {}, {}};
  cell.elements.push_back(Box{Shape::rounded, {100, 45, 2200, 30}});
  Text text;
  text.at = {110, 65};
  text.size = 10.5;
  text.text = "The same in every tier";
  text.width = jc::text::measure(text.text, text.size, false);
  cell.elements.emplace_back(text);
  table.groups.emplace_back(std::move(cell));
  const std::vector<Diagram> pages = on_pages(std::move(table), Page::a4);
  REQUIRE(pages.size() == 3);
  for (const Diagram& page : pages) {
    std::size_t told = 0;
    visit(page, [&](const Group& group) {
      for (const Element& element : group.elements) {
        const Text* words = std::get_if<Text>(&element);
        told += words != nullptr && words->text == "The same in every tier" ? 1U : 0U;
      }
    });
    CHECK(told == 1);
  }
}

TEST_CASE(
    "a title that is wider than its part of a page has the free room beside it, and ends on the paper") {
  for (const int words : {12, 15}) {
    INFO(words << " words");
    Diagram table = rows_of_words(3, 2400);
    Group title{"title", "Title", "", "", Role::title, {}, {}};
    Text text;
    text.at = {40, 30};
    text.size = 26;
    for (int i = 0; i < words; i++) {
      text.text += "migration ";
    }
    text.width = jc::text::measure(text.text, text.size, false);
    title.elements.emplace_back(text);
    table.groups.emplace_back(std::move(title));
    for (const Diagram& page : on_pages(std::move(table), Page::a4)) {
      check_inside(page);
    }
  }
}

namespace {

// What the page's key says, in its order.
std::vector<std::string> key_on(const Diagram& page) {
  std::vector<std::string> words;
  visit(page, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Text* text = std::get_if<Text>(&element);
      if (text != nullptr && group.role == Role::legend) {
        words.push_back(text->text);
      }
    }
  });
  return words;
}

}  // namespace

TEST_CASE("the key of each page speaks of the signs on it, and of no others") {
  Diagram diagram = rows_of_words(100, 900);
  Group signs;
  for (const auto& [row, role] : {std::pair{1, Role::pain}, {2, Role::gain}, {97, Role::gain}}) {
    signs.elements.push_back(Box{Shape::circle, {200, 40.0 * row + 12, 14, 14}, 0, role});
  }
  diagram.groups.emplace_back(std::move(signs));
  const auto sample = [](Role role) { return Element(Box{Shape::circle, {7, 1, 14, 14}, 0, role}); };
  diagram.key = {diagram.height, {{{sample(Role::pain)}, "hurts"}, {{sample(Role::gain)}, "helps"}}};
  const std::vector<Diagram> pages = on_pages(std::move(diagram), Page::a4);
  REQUIRE(pages.size() > 4);
  CHECK(key_on(pages[1]) == std::vector<std::string>{"hurts", "helps"});
  CHECK(key_on(pages[2]).empty());
  CHECK(key_on(pages.back()) == std::vector<std::string>{"helps"});
  for (const Diagram& page : pages) {
    check_inside(page);
  }
}

TEST_CASE("each page of a map has the key of its lanes") {
  std::string text = "journey: a\nstarts-at: begun\nstages:\n";
  for (int i = 0; i < 2; i++) {
    text += i == 0 ? "  - id: s0\n    owner: service\n    handoff: { to-owner: sales }\n"
                   : "  - id: s1\n    owner: sales\n";
    text += "    experience:\n      feeling: { label: calm, score: 1 }\n";
    for (const char* key : {"doing", "thinking", "questions", "needs", "gains"}) {
      text += std::string("      ") + key + ": [One, Two, Three, Four, Five, Six, Seven]\n";
    }
  }
  MapScene scene(std::move(text) + "vocabulary: { scales: { emotion: -2..2 } }\n");
  JourneyMap map = map_of(scene.context, scene.journeys().front(), scene.links);
  map.feelings.truths = {{0, 0}};
  const auto pages = lay_out_map(map, Page::a4);
  REQUIRE(pages.size() > 2);
  CHECK(drawn({pages[2]}, "stage").size() == 2);
  const auto says = [](const Diagram& page, std::string_view words) {
    const std::vector<std::string> key = key_on(page);
    return std::any_of(key.begin(), key.end(),
                       [&](const std::string& each) { return each.find(words) != std::string::npos; });
  };
  for (std::size_t i = 1; i < pages.size(); i++) {
    INFO("page " << i + 1);
    const bool owners = drawn({pages[i]}, "lane").contains("Owners and hand-offs");
    CHECK(owners == (i == 1));
    CHECK(says(pages[i], "hand-off") == owners);
    // The tint goes through all lanes, and so do the colours of the stages.
    CHECK(says(pages[i], "moment of truth"));
    CHECK(says(pages[i], "sales") == !owners);
    CHECK(says(pages[i], "service") == !owners);
  }
}

TEST_CASE("the first of many pages says on which of the others a lane stands") {
  std::string text = "journey: a\nstages:\n";
  for (int i = 0; i < 20; i++) {
    text += "  - { id: s" + std::to_string(i) +
            ", experience: { feeling: { score: 1 }, doing: [A, B, C, D, E, F]";
    text += i == 19 ? ", pains: [Waits]" : "";
    text += " } }\n";
  }
  MapScene scene(std::move(text) + "vocabulary: { scales: { emotion: -2..2 } }\n");
  const auto pages = lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links), Page::a4);
  REQUIRE(pages.size() == 6);
  std::map<std::string, std::vector<std::string>> rows;
  std::string title;
  visit(pages.front(), [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Text* words = std::get_if<Text>(&element);
      if (group.id == "overview" && words != nullptr) {
        title = words->text.starts_with("page ") ? title : words->text;
        rows[title].push_back(words->text);
      }
    }
  });
  CHECK(rows["Pains"] == std::vector<std::string>{"Pains", "page 6"});
  CHECK(rows["Doing"] == std::vector<std::string>{"Doing", "page 2", "page 3", "page 4", "page 5", "page 6"});
}

TEST_CASE("what no page has room for begins where there is some") {
  std::string text = "journey: a\nowner: us\nstages:\n";
  for (int i = 0; i < 4; i++) {
    text += "  - id: s" + std::to_string(i) + "\n    experience: { feeling: [";
    for (const char* persona : {"p", "q", "r", "s", "t", "u"}) {
      text += std::string(persona == std::string("p") ? "" : ", ") + "{ persona: " + persona +
              ", label: calm, score: " + std::to_string(i % 3 - 1) + " }";
    }
    text += "] }\n    touchpoints: [{ id: call, title: Call }]\n";
  }
  text +=
      "vocabulary:\n  scales: { emotion: -2..2 }\n  roles: { us: {} }\n  personas: { p: {}, q: {}, r: {}, s: "
      "{}, t: {}, u: {} }\n";
  MapScene scene(std::move(text));
  const auto pages = lay_out_map(map_of(scene.context, scene.journeys().front(), scene.links), Page::a4);
  // The owners stand above the feelings, and have no page for themselves.
  std::vector<std::size_t> faces;
  for (const Diagram& page : pages) {
    std::size_t count = 0;
    visit(page, [&](const Group& group) { count += group.title == "calm" ? 1 : 0; });
    faces.push_back(count);
  }
  CHECK(faces == std::vector<std::size_t>{24, 8, 16, 0});
}

TEST_CASE("no cut goes between two lines of a row's name, nor between a heading and its first row") {
  Diagram table{900, 0, "Table", "", {}};
  const auto put = [](Group& group, double x, double y, const std::string& words) {
    Text text;
    text.at = {x, y};
    text.size = 10.5;
    text.text = words;
    text.width = jc::text::measure(words, text.size, false);
    group.elements.emplace_back(text);
  };
  double y = 0;
  for (int i = 0; i < 90; i++) {
    const std::string name = "Row " + std::to_string(i);
    if (i % 7 == 0) {
      Group heading{"", "Heading " + std::to_string(i), "", "", Role::heading, {}, {}};
      heading.elements.push_back(Box{Shape::rounded, {20, y, 860, 26}, 4, Role::band});
      put(heading, 30, y + 17, "Heading " + std::to_string(i));
      table.groups.emplace_back(std::move(heading));
      y += 34;
    }
    Group row{"", name, "", "", Role::lane, {}, {}};
    put(row, 20, y + 12, name + " begins");
    put(row, 20, y + 40, name + " ends");
    table.groups.emplace_back(std::move(row));
    y += 52;
  }
  table.height = y;
  const std::vector<Diagram> pages = on_pages(std::move(table), Page::a4);
  REQUIRE(pages.size() > 4);
  for (std::size_t i = 1; i < pages.size(); i++) {
    std::vector<std::string> words;
    visit(pages[i], [&](const Group& group) {
      for (const Element& element : group.elements) {
        if (const Text* text = std::get_if<Text>(&element); text != nullptr && group.role != Role::muted) {
          words.push_back(text->text);
        }
      }
    });
    INFO("page " << i + 1 << " from " << words.front() << " to " << words.back());
    CHECK_FALSE(words.front().ends_with("ends"));
    CHECK(words.back().ends_with("ends"));
  }
  // As a whole it would be a strip that nobody can read.
  std::vector<std::string> contents;
  visit(pages.front(), [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Text* text = std::get_if<Text>(&element);
      if (group.id == "contents" && text != nullptr) {
        contents.push_back(text->text);
      }
    }
  });
  REQUIRE(contents.size() == 26);
  CHECK(contents[0] == "Heading 0");
  CHECK(contents[1] == "page 2");
  CHECK(contents[25] == "page " + std::to_string(pages.size()));
  check_picture(pages.front());
}
