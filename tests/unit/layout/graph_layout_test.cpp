#include "compiler/layout/graph_layout.h"

#include <cmath>
#include <limits>
#include <random>

#include "tests/test.h"

using namespace jc::layout;
using namespace jc::view;

#ifdef __SANITIZE_ADDRESS__
// Graphviz 2.42 loses a few bytes on some cycles and on edges within a rank; what we open, we close, and
// that is allocated elsewhere.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:gmalloc\nleak:grealloc\n"; }
#endif

namespace {

GraphInput nodes(std::size_t count) {
  GraphInput input;
  for (std::size_t i = 0; i < count; ++i) {
    input.nodes.push_back({120, 60});
  }
  return input;
}

void check_placed(const GraphInput& input) {
  const GraphPlacement placed = place_graph(input);
  REQUIRE(placed.error == "");
  REQUIRE(placed.nodes.size() == input.nodes.size());
  REQUIRE(placed.routes.size() == input.edges.size());
  for (std::size_t i = 0; i < placed.nodes.size(); ++i) {
    CHECK(std::isfinite(placed.nodes[i].x));
    for (std::size_t j = i + 1; j < placed.nodes.size(); ++j) {
      CHECK_FALSE(placed.nodes[i].overlaps(placed.nodes[j]));
    }
  }
}

}  // namespace

TEST_CASE("a chain runs from left to right") {
  GraphInput input = nodes(3);
  input.edges = {{0, 1}, {1, 2}};
  const GraphPlacement placed = place_graph(input);
  REQUIRE(placed.error == "");
  CHECK(placed.nodes[0].right() < placed.nodes[1].x);
  CHECK(placed.nodes[1].right() < placed.nodes[2].x);
  CHECK(placed.nodes[0].y == Approx(placed.nodes[2].y));
  CHECK(placed.routes[0].pieces.size() >= 1);
  CHECK(placed.routes[0].start.x == Approx(placed.nodes[0].right()).margin(2));
}

TEST_CASE("awkward graphs are placed") {
  check_placed(nodes(1));
  check_placed(nodes(20));
  GraphInput input = nodes(3);
  input.edges = {{0, 0}, {0, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 0}};
  check_placed(input);
}

TEST_CASE("generated graphs are placed without overlaps") {
  for (unsigned seed = 0; seed < 25; ++seed) {
    std::mt19937 random(seed);
    GraphInput input = nodes(1 + random() % 25);
    const std::size_t count = input.nodes.size();
    for (std::size_t i = random() % (2 * count); i > 0; --i) {
      input.edges.push_back({random() % count, random() % count, 1 + static_cast<int>(random() % 9)});
    }
    INFO("seed " << seed);
    check_placed(input);
  }
}

TEST_CASE("two hundred nodes") {
  GraphInput input = nodes(200);
  for (std::size_t i = 1; i < 200; ++i) {
    input.edges.push_back({i / 2, i});
  }
  check_placed(input);
}

TEST_CASE("a wrong input is an error, not a crash") {
  GraphInput input = nodes(2);
  input.edges = {{0, 5}};
  CHECK(place_graph(input).error == "an edge names a node that does not exist");
  input = nodes(1);
  input.nodes[0].width = std::numeric_limits<double>::quiet_NaN();
  CHECK(place_graph(input).error == "a node's size is out of range");
  CHECK(place_graph({}).error == "");
}

TEST_CASE("a graph that was placed a moment ago is placed once") {
  GraphInput input = nodes(5);
  input.edges = {{0, 1}, {1, 2}, {1, 3}, {3, 4}};
  const GraphPlacement first = place_graph(input);
  const std::size_t placed = graphs_placed();
  const GraphPlacement again = place_graph(input);
  CHECK(graphs_placed() == placed);
  CHECK(again.width == first.width);
  REQUIRE(again.nodes.size() == first.nodes.size());
  CHECK(again.nodes[4].x == first.nodes[4].x);
  CHECK(again.routes[3].pieces.size() == first.routes[3].pieces.size());
  input.nodes[2].height += 1;
  place_graph(input);
  CHECK(graphs_placed() == placed + 1);
}
