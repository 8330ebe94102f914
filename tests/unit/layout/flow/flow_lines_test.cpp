// What can be followed with the eye: lines that no label covers, labels that hide no bend, and arrow heads
// that stand apart.
#include <cmath>
#include <random>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/flow.h"
#include "compiler/layout/flow/plan.h"
#include "tests/test.h"
#include "tests/unit/layout/flow/samples.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

// As long and half as wide as the pictures draw it.
constexpr double kHeadLength = 9;
constexpr double kHalfHead = 4;

struct Label {
  std::size_t line = 0;
  Rect box;
};

Rect around(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

class Lines {
 public:
  explicit Lines(const FlowGraph& graph) : diagram_(lay_out_flow(graph)) {
    for (const Group& line : diagram_.groups[1]->groups) {
      paths_.push_back(std::get<Path>(line.elements.at(0)));
    }
    const flow::FlowPlan plan = flow::plan_flow(graph, flow::kMargin, 0);
    REQUIRE(plan.gap_links.size() + plan.routed_links.size() == paths_.size());
    std::size_t label = 0;
    for (std::size_t i = 0; i < plan.gap_links.size(); ++i) {
      if (plan.gap_links[i].marked || !plan.gap_links[i].label.empty()) {
        add_label(i, diagram_.groups[3]->groups.at(label++));
      }
    }
    for (std::size_t i = 0; i < plan.routed_links.size(); ++i) {
      if (!plan.routed_links[i].label.empty()) {
        add_label(plan.gap_links.size() + i, diagram_.groups[3]->groups.at(label++));
      }
    }
    REQUIRE(label == diagram_.groups[3]->groups.size());
  }

  void check() const {
    for (const Label& label : labels_) {
      INFO("label at " << label.box.x << " " << label.box.y << " " << label.box.width << "x"
                       << label.box.height << " of " << title(label.line));
      for (std::size_t line = 0; line < paths_.size(); ++line) {
        INFO("and " << title(line));
        CHECK_FALSE((line != label.line && is_met(paths_[line], label.box, false)));
        CHECK_FALSE(head_of(paths_[line]).overlaps(label.box));
      }
      CHECK_FALSE(is_met(paths_[label.line], label.box, true));
    }
    for (std::size_t a = 0; a < paths_.size(); ++a) {
      for (std::size_t b = a + 1; b < paths_.size(); ++b) {
        INFO("heads of " << title(a) << " and " << title(b));
        // Lines that come together before their end share a head.
        const Rect head = head_of(paths_[a]);
        CHECK((head == head_of(paths_[b]) || !head.overlaps(head_of(paths_[b]))));
      }
    }
  }

  // Two lines in one place can't be told apart, but for those that come together before their end.
  void check_uprights() const {
    for (std::size_t a = 0; a < paths_.size(); ++a) {
      for (std::size_t b = a + 1; b < paths_.size(); ++b) {
        INFO(title(a) << " / " << title(b));
        CHECK((head_of(paths_[a]) == head_of(paths_[b]) || !share_upright(paths_[a], paths_[b])));
      }
    }
  }

 private:
  static std::vector<Rect> uprights_of(const Path& path) {
    std::vector<Rect> uprights;
    Point from = path.start;
    for (const Piece& piece : path.pieces) {
      if (!piece.curved && std::abs(piece.to.x - from.x) < 0.5) {
        uprights.push_back({from.x - 1, std::min(from.y, piece.to.y), 2, std::abs(piece.to.y - from.y)});
      }
      from = piece.to;
    }
    return uprights;
  }

  static bool share_upright(const Path& a, const Path& b) {
    for (const Rect& one : uprights_of(a)) {
      for (const Rect& other : uprights_of(b)) {
        if (one.overlaps(other) && std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y) > 2) {
          return true;
        }
      }
    }
    return false;
  }

  std::string title(std::size_t line) const { return diagram_.groups[1]->groups[line].title; }

  // Markers stand on their line on purpose: only words count where there is no ground behind them.
  void add_label(std::size_t line, const Group& group) {
    std::optional<Rect> box;
    for (const Element& element : group.elements) {
      const Box* ground = std::get_if<Box>(&element);
      if (std::holds_alternative<Text>(element) || (ground && ground->role == Role::halo)) {
        box = box ? around(*box, bounds_of(element)) : bounds_of(element);
      }
    }
    if (box) {
      labels_.push_back({line, *box});
    }
  }

  static Rect head_of(const Path& path) {
    const Point tip = path.pieces.back().to;
    const std::size_t count = path.pieces.size();
    const Point before = path.pieces.back().curved ? path.pieces.back().control2
                         : count > 1               ? path.pieces[count - 2].to
                                                   : path.start;
    if (std::abs(before.x - tip.x) > std::abs(before.y - tip.y)) {
      return {before.x < tip.x ? tip.x - kHeadLength : tip.x, tip.y - kHalfHead, kHeadLength, 2 * kHalfHead};
    }
    return {tip.x - kHalfHead, before.y < tip.y ? tip.y - kHeadLength : tip.y, 2 * kHalfHead, kHeadLength};
  }

  static Point on_curve(Point from, const Piece& piece, double t) {
    const auto mix = [t](double a, double b, double c, double d) {
      const double u = 1 - t;
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return {mix(from.x, piece.control1.x, piece.control2.x, piece.to.x),
            mix(from.y, piece.control1.y, piece.control2.y, piece.to.y)};
  }

  // Whether the path, or only its bends, come into the box.
  static bool is_met(const Path& path, const Rect& box, bool bends_only) {
    Point from = path.start;
    for (const Piece& piece : path.pieces) {
      for (int step = 0; piece.curved && step <= 8; ++step) {
        if (const Point at = on_curve(from, piece, step / 8.0); box.overlaps({at.x, at.y, 0.01, 0.01})) {
          return true;
        }
      }
      const Rect straight = around({from.x, from.y, 0.01, 0.01}, {piece.to.x, piece.to.y, 0.01, 0.01});
      if (!piece.curved && !bends_only && box.overlaps(straight)) {
        return true;
      }
      from = piece.to;
    }
    return false;
  }

  Diagram diagram_;
  std::vector<Path> paths_;
  std::vector<Label> labels_;
};

// Journeys with more loops and ways past stages than any team would draw.
FlowGraph many_ways(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  FlowGraph graph = samples::of_length(2 + below(12), below(3));
  const std::size_t count = graph.stages.size();
  for (FlowStage& stage : graph.stages) {
    stage.terminal = below(5) == 0 ? static_cast<Terminal>(below(5)) : Terminal::none;
    stage.contingencies.assign(below(6) == 0 ? 1 : 0, {"It is late", "Call the customer", "", ""});
  }
  for (std::size_t i = 1 + below(2 * count); i > 0; --i) {
    const std::size_t from = below(count);
    const std::size_t to = below(count);
    const TransitionKind kind = from < to       ? below(2) ? TransitionKind::skip : TransitionKind::next
                                : below(2) == 0 ? TransitionKind::back
                                                : TransitionKind::loop;
    const std::string condition = "Moved from " + std::to_string(from) + " to " + std::to_string(to);
    graph.transitions.push_back(
        {from, to, kind, below(4) == 0 ? condition + " after a long talk with everybody" : condition});
  }
  if (below(2)) {
    graph.transitions.push_back({kAnyStage, count - 1, TransitionKind::next, "Cancelled"});
  }
  return graph;
}

}  // namespace

TEST_CASE("no label covers another line or a bend, and arrow heads stand apart: typical flows") {
  Lines(samples::lifecycle()).check();
  Lines(samples::single()).check();
  Lines(samples::wide_branch()).check();
}

TEST_CASE("no label covers another line or a bend, and arrow heads stand apart: kits and real journeys") {
  for_each_journey([](MapScene& scene, jc::model::Entity journey) {
    INFO(std::string(journey.id()));
    Lines(flow_of(scene.context, journey, scene.links)).check();
  });
}

TEST_CASE("no label covers another line or a bend, and arrow heads stand apart: many ways") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    Lines(many_ways(seed)).check();
  }
}

TEST_CASE("no label covers another line or a bend, and arrow heads stand apart: anything at all") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    Lines(samples::generated(seed)).check();
  }
}

TEST_CASE("no two lines of a flow run down the same place: many ways") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    Lines(many_ways(seed)).check_uprights();
  }
}
