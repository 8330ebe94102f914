// The lines of metric trees: whose line is whose can be seen, whatever moves what.
#include "compiler/layout/chart/metric_lines.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "compiler/layout/chart/gap_tracks.h"
#include "tests/test.h"

using namespace jc::layout;
using namespace jc::view;
using namespace jc::layout::chart;

namespace {

struct Drawn {
  std::vector<MetricLink> links;
  MetricLines lines;
};

Drawn drawn(std::size_t cards, std::vector<MetricLink> links) {
  GraphInput input;
  input.node_gap = 16;
  input.rank_gap = 112;
  const std::vector<double> heights = heights_for(cards, links);
  for (std::size_t i = 0; i < cards; i++) {
    input.nodes.push_back({226, std::max(46 + static_cast<double>(i % 3) * 20, heights[i])});
  }
  for (const MetricLink& link : links) {
    input.edges.push_back({link.outcome, link.driver});
  }
  MetricLines lines = lines_of(place_graph(input), links);
  return {std::move(links), std::move(lines)};
}

// How long two level or upright pieces lie upon each other.
double upon(Point a, Point b, Point c, Point d) {
  const auto shared = [](double from, double to, double other_from, double other_to) {
    return std::min(std::max(from, to), std::max(other_from, other_to)) -
           std::max(std::min(from, to), std::min(other_from, other_to));
  };
  const bool level = std::abs(a.y - b.y) < 0.1 && std::abs(c.y - d.y) < 0.1 && std::abs(a.y - c.y) < 2;
  const bool upright = std::abs(a.x - b.x) < 0.1 && std::abs(c.x - d.x) < 0.1 && std::abs(a.x - c.x) < 2;
  return level ? shared(a.x, b.x, c.x, d.x) : upright ? shared(a.y, b.y, c.y, d.y) : 0;
}

double upon(const std::vector<Point>& one, const std::vector<Point>& other) {
  double longest = 0;
  for (std::size_t i = 1; i < one.size(); i++) {
    for (std::size_t k = 1; k < other.size(); k++) {
      longest = std::max(longest, upon(one[i - 1], one[i], other[k - 1], other[k]));
    }
  }
  return longest;
}

bool through(const std::vector<Point>& line, const Rect& card) {
  const Rect inner{card.x + 1, card.y + 1, card.width - 2, card.height - 2};
  for (std::size_t i = 1; i < line.size(); i++) {
    const Rect piece{std::min(line[i - 1].x, line[i].x), std::min(line[i - 1].y, line[i].y),
                     std::abs(line[i].x - line[i - 1].x) + 0.01, std::abs(line[i].y - line[i - 1].y) + 0.01};
    if (inner.overlaps(piece)) {
      return true;
    }
  }
  return false;
}

std::size_t count_upon(const Drawn& made) {
  std::vector<std::size_t> outgoing(made.lines.cards.size());
  for (const MetricLink& link : made.links) {
    outgoing[link.driver]++;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < made.links.size(); i++) {
    for (std::size_t k = i + 1; k < made.links.size(); k++) {
      const bool may = made.links[i].outcome == made.links[k].outcome &&
                       outgoing[made.links[i].driver] == 1 && outgoing[made.links[k].driver] == 1;
      count += !may && upon(made.lines.lines[i].corners, made.lines.lines[k].corners) > 12 ? 1U : 0U;
    }
  }
  return count;
}

std::size_t count_through(const Drawn& made) {
  std::size_t count = 0;
  for (const MetricLine& line : made.lines.lines) {
    count += static_cast<std::size_t>(
        std::count_if(made.lines.cards.begin(), made.lines.cards.end(),
                      [&](const Rect& card) { return through(line.corners, card); }));
  }
  return count;
}

}  // namespace

TEST_CASE("drivers that move several metrics have a line to each, with a way of its own") {
  // Six metrics that all move the same two.
  std::vector<MetricLink> links;
  for (std::size_t driver = 2; driver < 8; driver++) {
    for (const std::size_t outcome : {0U, 1U}) {
      links.push_back({outcome, driver});
    }
  }
  const Drawn made = drawn(8, links);
  CHECK(count_upon(made) == 0);
  for (std::size_t i = 0; i < links.size(); i++) {
    const MetricLine& line = made.lines.lines[i];
    CHECK(line.arrow);
    CHECK(line.corners.front().x == made.lines.cards[links[i].driver].x);
    CHECK(line.corners.back().x == made.lines.cards[links[i].outcome].right());
  }
}

TEST_CASE("drivers that move one metric only come together before it, and one of them draws the arrow") {
  const Drawn made = drawn(4, {{0, 1, true, 30}, {0, 2, true, 30}, {0, 3, true, 30}});
  CHECK(std::count_if(made.lines.lines.begin(), made.lines.lines.end(),
                      [](const MetricLine& line) { return line.arrow; }) == 1);
  for (std::size_t i = 0; i < 3; i++) {
    for (std::size_t k = i + 1; k < 3; k++) {
      CHECK(upon(made.lines.lines[i].corners, made.lines.lines[k].corners) < 20);
    }
  }
}

TEST_CASE("a metric that moves itself, and one that is moved back, have lines that end where they should") {
  const Drawn made = drawn(3, {{0, 0}, {0, 1}, {1, 0}, {2, 1}});
  CHECK(made.lines.lines[0].corners.empty());
  CHECK(count_upon(made) == 0);
  for (std::size_t i = 1; i < 4; i++) {
    REQUIRE(made.lines.lines[i].corners.size() >= 2);
    const double end = made.lines.lines[i].corners.back().x;
    const Rect& outcome = made.lines.cards[made.links[i].outcome];
    CHECK((end == outcome.x || end == outcome.right()));
  }
}

TEST_CASE("lines of any metric tree run beside each other and around the cards") {
  std::mt19937 random(20261122);
  std::size_t lines = 0;
  std::size_t upon = 0;
  for (int round = 0; round < 60; round++) {
    const std::size_t cards = 4 + random() % 30;
    std::vector<MetricLink> links;
    for (std::size_t i = 0; i < cards + cards / 2; i++) {
      const std::size_t outcome = random() % cards;
      const std::size_t driver = random() % cards;
      // Mostly from later cards to earlier ones, sometimes in a circle.
      const bool back = random() % 12 == 0;
      MetricLink link{std::min(outcome, driver), std::max(outcome, driver), random() % 5 == 0, 0};
      if (back) {
        std::swap(link.outcome, link.driver);
      }
      link.label_width = link.part ? 28 : 0;
      const bool known = std::any_of(links.begin(), links.end(), [&](const MetricLink& other) {
        return other.outcome == link.outcome && other.driver == link.driver;
      });
      if (link.outcome != link.driver && !known) {
        links.push_back(link);
      }
    }
    const Drawn made = drawn(cards, links);
    lines += links.size();
    upon += count_upon(made);
    INFO("round " << round);
    CHECK(count_through(made) == 0);
  }
  // A pair that swaps heights across a gap has no other way.
  INFO(upon << " of " << lines);
  CHECK(upon * 100 <= lines);
}

TEST_CASE("strands of a gap take as few tracks as they can, and cross where they must") {
  // Apart: one track. Nested: the inner one stands where neither crosses the other.
  CHECK(tracks_of({{0, {30}}, {100, {140}}}) == std::vector<std::size_t>{0, 0});
  CHECK(tracks_of({{0, {100}}, {20, {60}}}) == std::vector<std::size_t>{0, 1});
  CHECK(tracks_of({{50, {50}}}) == std::vector<std::size_t>{0});
  CHECK(tracks_of({}).empty());
}
