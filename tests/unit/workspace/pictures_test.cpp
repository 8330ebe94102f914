// What holds for every picture that a build writes, of every kind, with tiers, on pages and not:
// `JOURNEYC_MORE_JOURNEYS=folder test_workspace '*every picture of a build*'` looks at more than the tests
// have time for.
#include <cstdlib>
#include <filesystem>
#include <set>

#include "compiler/language/outputs.h"
#include "compiler/workspace/build/build.h"
#include "tests/unit/layout/map/map_checks.h"

namespace jc::workspace {
namespace {

// What readers see on paper: the smallest letters of a page, in points.
double smallest_on_paper(const layout::Diagram& page) {
  double smallest = 100;
  layout::visit(page, [&](const layout::Group& group) {
    for (const layout::Element& element : group.elements) {
      if (const layout::Text* text = std::get_if<layout::Text>(&element)) {
        smallest = std::min(smallest, text->size * page.print_width_mm / page.width * 72 / 25.4);
      }
    }
  });
  return smallest;
}

// In flows words stand beside the signs of lines, and on a page that is a part of a picture the boxes of
// words may go on on the next one.
void check_page(const layout::Diagram& page, bool words_in_boxes) {
  INFO(page.title << " at " << page.width << " x " << page.height);
  if (words_in_boxes) {
    layout::check_picture(page);
  } else {
    layout::check_inside(page);
    layout::check_no_collisions(page);
    layout::check_ids(page);
  }
}

// Of pictures that are cut into pages, the first is the whole as a map of the others.
void check_readable(const std::vector<layout::Diagram>& pages) {
  for (std::size_t i = pages.size() > 1 ? 1 : 0; i < pages.size(); i++) {
    INFO(pages[i].title << " at " << pages[i].width << " x " << pages[i].height);
    CHECK(smallest_on_paper(pages[i]) >= 6.79);
  }
}

// Returns how many pictures were looked at.
std::size_t look_at(const std::string& root, const std::string& page, std::vector<std::string> words) {
  INFO(root << " " << page);
  const bool flows = words.front() == "flow";
  Request request;
  request.root = root;
  request.today = 20260901;
  request.lint = false;
  request.adjust = [&](Config& config) {
    config.emit = words;
    config.page = page;
  };
  const Compilation compilation = compile(request);
  std::size_t looked = 0;
  BuildOrder order{"out"};
  order.look = [&](const std::vector<layout::Diagram>& pages) {
    looked++;
    for (const layout::Diagram& each : pages) {
      check_page(each, !flows && &each == &pages.front());
    }
    if (page != "none") {
      check_readable(pages);
    }
  };
  diag::Diagnostics problems;
  build(compilation, order, problems, [](std::vector<Output>) {});
  return looked;
}

std::vector<std::string> all_but_flows() {
  std::set<std::string> words;
  for (const language::OutputRow& row : language::kOutputs) {
    if (row.is_picture() && row.word != "flow") {
      words.emplace(row.word);
    }
  }
  return {words.begin(), words.end()};
}

}  // namespace

TEST_CASE("every picture of a build keeps its texts apart and inside, and readable on paper") {
  const char* more = std::getenv("JOURNEYC_MORE_JOURNEYS");
  std::vector<std::string> roots{std::string(test::kSourceDir) + "/specs/service-blueprint/",
                                 std::string(test::kSourceDir) + "/specs/portfolio-two-products/"};
  if (more != nullptr) {
    roots = {std::string(more) + "/"};
  }
  for (const std::string& root : roots) {
    for (const char* page : {"none", "a4"}) {
      CHECK(look_at(root, page, {"flow"}) > 0);
      CHECK(look_at(root, page, all_but_flows()) > 5);
    }
  }
}

}  // namespace jc::workspace
