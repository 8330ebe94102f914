#include "compiler/layout/flow/ports.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "compiler/layout/board/flow_measures.h"

namespace jc::layout::flow {
namespace {

constexpr double kPortPitch = 20;
// Ends this far from being one above the other are worth moving.
constexpr double kNearlyStraight = 60;
// Beside the label of a line that leads back to the same stage.
constexpr double kLoopMargin = kCorner + 5;

// More than cards can be apart.
constexpr double kBeyondRow = 1e6;

struct End {
  Port* port;
  std::size_t line;
  // Leads to the left, to the same column, to the right.
  int group;
  // The order within the group.
  double key;
  // Stands above or below the line's other end.
  bool settled = false;
};

// The ends at one edge of one stop, from left to right.
using Edge = std::vector<End>;

class PortPlacer {
 public:
  PortPlacer(const std::vector<Stop>& stops, const std::vector<ChannelLine>& lines,
             std::vector<Course>& courses)
      : stops_(stops), lines_(lines), courses_(courses), edges_(2 * stops.size()) {}

  void place() {
    for (std::size_t line = 0; line < courses_.size(); ++line) {
      for (int end = 0; end < 2; ++end) {
        add_end(line, end);
      }
    }
    for (Edge& edge : edges_) {
      if (!edge.empty()) {
        spread(edge);
      }
    }
    for (Course& course : courses_) {
      straighten(course);
    }
    keep_apart();
  }

 private:
  Edge& edge_of(const Port& port) { return edges_[2 * port.stop + (port.side == Side::below ? 1 : 0)]; }

  std::pair<double, double> limits_of(const Port& port) const {
    const Stop& stop = stops_[port.stop];
    return port.side == Side::below ? std::pair{stop.below_left, stop.below_right}
                                    : std::pair{stop.above_left, stop.above_right};
  }

  // Lines to the left stand left, the nearest target outermost and what stays in the row outside of what
  // leaves it, as their lanes lie, so that lines from one card nest rather than cross; mirrored at the right.
  // Lines within a column keep one order at both of their ends.
  void add_end(std::size_t line, int end) {
    Course& course = courses_[line];
    Port& port = course.ports[end];
    if (port.side != Side::above && port.side != Side::below) {
      return;
    }
    const Stop& here = stops_[port.stop];
    const Stop& there = stops_[course.ports[1 - end].stop];
    const double away = (there.left + there.right - here.left - here.right) / 2;
    End made{&port, line, away < 0 ? -1 : away > 0 ? 1 : 0, -away};
    if (here.row != there.row) {
      made.key -= made.group * kBeyondRow;
    }
    if (course.far_left) {
      made = {&port, line, -1, std::numeric_limits<double>::max()};
    } else if (made.group == 0) {
      made.key = static_cast<double>(2 * line) + end;
    }
    edge_of(port).push_back(made);
  }

  // A line back to the same stage needs room for its label between its ends.
  double wanted_gap(const End& left, const End& right) const {
    return left.line == right.line ? std::max(kPortPitch, lines_[left.line].label.width + 2 * kLoopMargin)
                                   : kPortPitch;
  }

  void spread(Edge& edge) {
    std::sort(edge.begin(), edge.end(), [](const End& a, const End& b) {
      return std::tie(a.group, a.key, a.line) < std::tie(b.group, b.key, b.line);
    });
    const auto [left, right] = limits_of(*edge.front().port);
    std::vector<double> gaps;
    double wanted = 0;
    for (std::size_t i = 1; i < edge.size(); ++i) {
      wanted += gaps.emplace_back(wanted_gap(edge[i - 1], edge[i]));
    }
    const double least = kLinePitch * static_cast<double>(gaps.size());
    // What is too much is taken from where there is more than the least.
    const double room = std::max(0.0, right - left);
    const double share = wanted <= room ? 1 : room <= least ? 0 : (room - least) / (wanted - least);
    const double pitch = room < least ? room / static_cast<double>(gaps.size()) : kLinePitch;
    double total = 0;
    for (double& gap : gaps) {
      total += gap = pitch + (gap - kLinePitch) * share;
    }
    double x = (left + right) / 2 - total / 2;
    for (std::size_t i = 0; i < edge.size(); ++i) {
      edge[i].port->x = x;
      x += i < gaps.size() ? gaps[i] : 0;
    }
  }

  // Moves an end to `x`, and others out of its way, as far as they may be moved; true if they may.
  bool push(const Port& port, double x, bool try_only) {
    Edge& edge = edge_of(port);
    const auto [left, right] = limits_of(port);
    std::vector<double> moved;
    std::size_t here = 0;
    for (std::size_t i = 0; i < edge.size(); ++i) {
      moved.push_back(edge[i].port->x);
      here = edge[i].port == &port ? i : here;
    }
    moved[here] = x;
    for (std::size_t i = here; i-- > 0;) {
      moved[i] = std::min(moved[i], moved[i + 1] - kLinePitch);
    }
    for (std::size_t i = here + 1; i < edge.size(); ++i) {
      moved[i] = std::max(moved[i], moved[i - 1] + kLinePitch);
    }
    bool possible = moved.front() >= left && moved.back() <= right;
    for (std::size_t i = 0; i < edge.size(); ++i) {
      possible = possible && (!edge[i].settled || edge[i].port->x == moved[i]);
    }
    for (std::size_t i = 0; i < edge.size() && possible && !try_only; ++i) {
      edge[i].port->x = moved[i];
    }
    if (possible && !try_only) {
      edge[here].settled = true;
    }
    return possible;
  }

  void straighten(Course& course) {
    auto& [first, second] = course.ports;
    const bool facing = (first.side == Side::below && second.side == Side::above) ||
                        (first.side == Side::above && second.side == Side::below);
    if (!facing || course.stretches.size() != 1 || std::abs(first.x - second.x) > kNearlyStraight) {
      return;
    }
    for (const double x : {(first.x + second.x) / 2, first.x, second.x}) {
      if (push(first, x, true) && push(second, x, true)) {
        push(first, x, false);
        push(second, x, false);
        return;
      }
    }
  }

  // Below a card, and right under it above the next one: the lines of both would run down the same place, one
  // of them as far as its lane and the other from its own, and nobody could tell them apart.
  void keep_apart() {
    for (Edge& edge : edges_) {
      for (const End& end : edge) {
        if (end.port->side != Side::above || end.settled || !meets_another(*end.port, end.port->x)) {
          continue;
        }
        for (const double step : {kLinePitch / 2, -kLinePitch / 2, kLinePitch, -kLinePitch}) {
          const double x = end.port->x + step;
          if (!meets_another(*end.port, x) && push(*end.port, x, true)) {
            push(*end.port, x, false);
            break;
          }
        }
      }
    }
  }

  // The port is the upper one of its card.
  bool meets_another(const Port& port, double x) const {
    const Stop& here = stops_[port.stop];
    return std::any_of(courses_.begin(), courses_.end(), [&](const Course& course) {
      return std::any_of(course.ports.begin(), course.ports.end(), [&](const Port& other) {
        return other.side == Side::below && stops_[other.stop].row + 1 == here.row &&
               std::abs(other.x - x) < kLinePitch / 4 && !belongs_with(course, port);
      });
    });
  }

  // Both are ends of one line.
  static bool belongs_with(const Course& course, const Port& port) {
    return &course.ports[0] == &port || &course.ports[1] == &port;
  }

  const std::vector<Stop>& stops_;
  const std::vector<ChannelLine>& lines_;
  std::vector<Course>& courses_;
  // The upper and the lower one of every stop.
  std::vector<Edge> edges_;
};

}  // namespace

void place_ports(const std::vector<Stop>& stops, const std::vector<ChannelLine>& lines,
                 std::vector<Course>& courses) {
  PortPlacer(stops, lines, courses).place();
}

}  // namespace jc::layout::flow
