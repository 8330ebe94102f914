#include "compiler/layout/chart/metric_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "compiler/layout/chart/card_columns.h"
#include "compiler/layout/chart/line_gaps.h"
#include "compiler/layout/chart/line_joint.h"
#include "compiler/layout/chart/line_passage.h"
#include "compiler/layout/chart/line_port.h"
#include "compiler/layout/chart/line_way.h"

namespace jc::layout::chart {
namespace {

// So far apart are lines that are not taken for one.
constexpr double kPart = 4.5;
// A driver's only line is moved by so much to run straight.
constexpr double kStraighten = 16;

std::vector<std::size_t> outgoing(std::size_t cards, const std::vector<MetricLink>& links) {
  std::vector<std::size_t> counts(cards);
  for (const MetricLink& link : links) {
    counts[link.driver]++;
  }
  return counts;
}

class Router {
 public:
  Router(const GraphPlacement& placed, const std::vector<MetricLink>& links)
      : placed_(placed), links_(links), columns_(columns_of(placed.nodes)), ways_(links.size()) {
    for (std::size_t i = 0; i < links.size(); i++) {
      begin_way(i);
    }
    spread_lanes();
    make_ports();
    sides_ = spread_ports(ports_, placed_.nodes);
    straighten_lanes();
    straighten_ports();
    part_ports();
    gaps_ = gaps_of(ways_, ports_, columns_, links_);
  }

  MetricLines lines() const {
    MetricLines made;
    made.cards = placed_.nodes;
    std::vector<double> lefts;
    double x = 0;
    for (std::size_t column = 0; column < columns_.size(); column++) {
      lefts.push_back(x);
      x += columns_.width + (column + 1 < columns_.size() ? gaps_.widths[column] : 0);
    }
    made.width = x;
    for (std::size_t i = 0; i < made.cards.size(); i++) {
      made.cards[i].x = lefts[columns_.of[i]];
    }
    for (std::size_t i = 0; i < links_.size(); i++) {
      made.lines.push_back({corners_of(i, lefts), true});
    }
    join_all(made.lines);
    return made;
  }

 private:
  void begin_way(std::size_t link) {
    Way& way = ways_[link];
    way.first = columns_.of[links_[link].outcome];
    way.last = columns_.of[links_[link].driver];
    way.backward = way.first > way.last;
    if (way.backward) {
      std::swap(way.first, way.last);
    }
    for (std::size_t column = way.first + 1; column < way.last; column++) {
      way.lanes.push_back(
          height_at(placed_.routes[link], columns_.middle(column), center(links_[link].driver)));
    }
  }

  double center(std::size_t card) const { return placed_.nodes[card].center_y(); }

  // Lines that pass between the same two cards of a column are kept apart, and from the cards.
  void spread_lanes() {
    for (std::size_t column = 1; column + 1 < columns_.size(); column++) {
      std::vector<Rect> cards;
      for (std::size_t i = 0; i < columns_.of.size(); i++) {
        if (columns_.of[i] == column) {
          cards.push_back(placed_.nodes[i]);
        }
      }
      std::sort(cards.begin(), cards.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
      // Above the first card, between each and the next, below the last.
      std::vector<Passage> between(cards.size() + 1);
      for (std::size_t i = 0; i < between.size(); i++) {
        between[i].top = i == 0 ? 0 : cards[i - 1].bottom();
        between[i].bottom = i == cards.size() ? placed_.height : cards[i].y;
      }
      for (Way& way : ways_) {
        if (column <= way.first || column >= way.last) {
          continue;
        }
        double* lane = &way.lanes[column - way.first - 1];
        const auto above = std::count_if(cards.begin(), cards.end(),
                                         [&](const Rect& card) { return card.center_y() < *lane; });
        between[static_cast<std::size_t>(above)].lanes.push_back(lane);
      }
      for (Passage& passage : between) {
        passage.spread();
        for (const double* lane : passage.lanes) {
          passage_of_[lane] = passages_.size();
        }
        passages_.push_back(std::move(passage));
      }
    }
  }

  // Drivers that move one thing only come together at it.
  void make_ports() {
    const std::vector<std::size_t> counts = outgoing(placed_.nodes.size(), links_);
    std::map<std::pair<std::size_t, bool>, std::size_t> shared;
    for (std::size_t i = 0; i < links_.size(); i++) {
      Way& way = ways_[i];
      if (!way.is_drawn()) {
        continue;
      }
      const MetricLink& link = links_[i];
      const std::size_t left = way.backward ? link.driver : link.outcome;
      const std::size_t right = way.backward ? link.outcome : link.driver;
      const double to_left = way.lanes.empty() ? center(left) : way.lanes.back();
      const double to_right = way.lanes.empty() ? center(right) : way.lanes.front();
      way.right_port = ports_.size();
      ports_.push_back({right, false, to_left, link.label_width > 0});
      const bool alone = way.backward || counts[link.driver] > 1;
      const auto [place, fresh] =
          shared.try_emplace({alone ? placed_.nodes.size() + i : link.outcome, link.part}, ports_.size());
      way.left_port = place->second;
      if (fresh) {
        ports_.push_back({left, true, to_right});
      } else {
        ports_[way.left_port].aim = (ports_[way.left_port].aim + to_right) / 2;
      }
    }
  }

  // Long lines run as straight as they can, from the left.
  void straighten_lanes() {
    for (Way& way : ways_) {
      double y = way.lanes.empty() ? 0 : ports_[way.left_port].y;
      for (double& lane : way.lanes) {
        passages_[passage_of_.at(&lane)].move(&lane, y);
        y = lane;
      }
    }
  }

  // The only line at a side of a card need not begin in its middle.
  void straighten_ports() {
    for (std::size_t i = 0; i < ways_.size(); i++) {
      if (!ways_[i].is_drawn()) {
        continue;
      }
      Port& right = ports_[ways_[i].right_port];
      const Port& left = ports_[ways_[i].left_port];
      const double wanted = ways_[i].lanes.empty() ? left.y : ways_[i].lanes.back();
      const Rect& card = placed_.nodes[right.card];
      const bool inside = wanted > card.y + kPortMargin && wanted < card.bottom() - kPortMargin;
      if (sides_.at({right.card, false}) == 1 && inside && std::abs(wanted - right.y) < kStraighten) {
        right.y = wanted;
      }
    }
  }

  // Two lines that change sides would lie upon each other where one begins as high as the other ends.
  void part_ports() {
    for (std::size_t i = 0; i < ways_.size(); i++) {
      if (!ways_[i].is_drawn()) {
        continue;
      }
      Port& port = ports_[ways_[i].right_port];
      const Rect& card = placed_.nodes[port.card];
      const double y = port.y;
      for (const double by : {0.0, kPart, -kPart, 2 * kPart, -2 * kPart}) {
        const bool inside = y + by > card.y + kPart && y + by < card.bottom() - kPart;
        if (inside && is_free(i, y + by)) {
          port.y = y + by;
          break;
        }
      }
    }
  }

  // Whether no other line begins or ends at that height in the gap before the card at the link's right.
  bool is_free(std::size_t link, double y) const {
    const std::size_t gap = ways_[link].last - 1;
    for (std::size_t i = 0; i < ways_.size(); i++) {
      const Way& way = ways_[i];
      if (i == link || !way.is_drawn() || gap < way.first || gap >= way.last) {
        continue;
      }
      const bool together = way.left_port == ways_[link].left_port;
      const double left = way.left_height(gap, ports_);
      const double right = way.right_height(gap, ports_);
      if ((!together && std::abs(left - y) < kPart) || std::abs(right - y) < kPart) {
        return false;
      }
    }
    return true;
  }

  std::vector<Point> corners_of(std::size_t link, const std::vector<double>& lefts) const {
    const Way& way = ways_[link];
    std::vector<Point> points;
    if (!way.is_drawn()) {
      return points;
    }
    double y = ports_[way.left_port].y;
    points.push_back({lefts[way.first] + columns_.width, y});
    for (std::size_t gap = way.first; gap < way.last; gap++) {
      const double next = way.right_height(gap, ports_);
      const std::size_t track = gaps_.tracks[gap][way.strands[gap - way.first]];
      const double x = lefts[gap] + columns_.width + kArrow + kTrack * static_cast<double>(track);
      if (std::abs(next - y) >= 0.5) {
        points.push_back({x, y});
        points.push_back({x, next});
      }
      y = next;
    }
    points.push_back({lefts[way.last], y});
    if (!way.backward) {
      std::reverse(points.begin(), points.end());
    }
    return points;
  }

  // The links that share a port of their outcome.
  void join_all(std::vector<MetricLine>& lines) const {
    std::map<std::size_t, std::vector<Joining>> together;
    for (std::size_t i = 0; i < links_.size(); i++) {
      if (ways_[i].is_drawn()) {
        together[ways_[i].left_port].push_back({&lines[i], below(i)});
      }
    }
    for (const auto& [port, joining] : together) {
      join(joining, kArrow);
    }
  }

  // How far below the port of its outcome a link comes to the track where it meets others.
  double below(std::size_t link) const {
    const Way& way = ways_[link];
    const double y = way.lanes.empty() ? ports_[way.right_port].y : way.lanes.front();
    return std::abs(y - ports_[way.left_port].y) < 0.5 ? 0 : y - ports_[way.left_port].y;
  }

  const GraphPlacement& placed_;
  const std::vector<MetricLink>& links_;
  CardColumns columns_;
  std::vector<Way> ways_;
  std::vector<Passage> passages_;
  std::map<const double*, std::size_t> passage_of_;
  std::vector<Port> ports_;
  PortsOfSides sides_;
  LineGaps gaps_;
};

}  // namespace

std::vector<double> heights_for(std::size_t cards, const std::vector<MetricLink>& links) {
  const std::vector<std::size_t> counts = outgoing(cards, links);
  std::vector<double> left(cards);
  std::vector<double> right(cards);
  std::vector<bool> shared(cards);
  for (const MetricLink& link : links) {
    left[link.driver] += link.label_width > 0 ? kLabelled : kPort;
    if (counts[link.driver] > 1 || !shared[link.outcome]) {
      right[link.outcome] += kPort;
    }
    shared[link.outcome] = shared[link.outcome] || counts[link.driver] == 1;
  }
  for (std::size_t i = 0; i < cards; i++) {
    left[i] = 2 * kPortMargin + std::max(left[i], right[i]) - kPort;
  }
  return left;
}

MetricLines lines_of(const GraphPlacement& placed, const std::vector<MetricLink>& links) {
  return Router(placed, links).lines();
}

}  // namespace jc::layout::chart
