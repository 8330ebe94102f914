#include "compiler/layout/chart/metric_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/layout/graph_layout.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kNodeWidth = 226;
constexpr double kNodeGap = 16;
constexpr double kRankGap = 112;
constexpr double kCorner = 8;
// Between a card and the lines that gather before it.
constexpr double kTrunk = 22;
constexpr double kTrunkGap = 8;
constexpr std::size_t kTrunks = 4;

CardContent card_of(const MetricNode& node) {
  CardContent card;
  card.title = node.title;
  card.role = node.declared ? Role::metric : Role::missing;
  card.line = node.declared ? Line::solid : Line::dashed;
  const bool first = node.rank == "north-star";
  card.line_width = first ? 2.25 : 1;
  card.texts = {{node.title,
                 {board::kBodySize + 0.5, true, false, Role::heading},
                 first ? std::optional(IconKind::star) : std::nullopt},
                muted(node.kind),
                {node.definition, {board::kSmallSize + 0.5}, std::nullopt, 4}};
  for (const std::string& target : node.targets)
    card.texts.push_back({target, {board::kSmallSize + 0.5}, IconKind::target});
  card.texts.push_back({node.owner, {board::kSmallSize + 0.5}, IconKind::person});
  if (!node.declared)
    card.texts.push_back(missing("not in the vocabulary"));
  if (!node.rank.empty())
    card.chips.push_back({first ? "north star" : node.rank});
  if (!node.status.empty())
    card.chips.push_back({"not measured yet", std::nullopt, Role::chip, -1, Line::dashed});
  return card;
}

// From the driver to the outcome: Graphviz ran it the other way.
Path arrow_of(const GraphRoute& route, bool part) {
  Path path;
  path.arrow = true;
  path.role = part ? Role::next : Role::loop;
  path.line = part ? Line::solid : Line::dashed;
  path.start = route.pieces.empty() ? route.start : route.pieces.back().to;
  for (std::size_t i = route.pieces.size(); i-- > 0;) {
    const Piece& piece = route.pieces[i];
    path.pieces.push_back(
        {piece.curved, piece.control2, piece.control1, i == 0 ? route.start : route.pieces[i - 1].to});
  }
  return path;
}

class TreeDrawing {
 public:
  explicit TreeDrawing(const MetricTree& tree) : tree_(tree) {
    std::vector<bool> linked(tree.nodes.size());
    for (const MetricEdge& edge : tree.edges)
      linked[edge.outcome] = linked[edge.driver] = true;
    for (std::size_t i = 0; i < linked.size(); i++)
      (linked[i] ? inside_ : outside_).push_back(i);
    place_.resize(linked.size());
    for (std::size_t i = 0; i < inside_.size(); i++)
      place_[inside_[i]] = i;
    for (const std::size_t node : inside_)
      cards_.emplace_back(card_of(tree.nodes[node]), kNodeWidth);
  }

  Diagram draw() {
    const GraphPlacement placed = place();
    const double least = outside_.empty() ? 0 : 700;
    Frame frame({"Metric tree", tree_.title, summary(), {}}, std::max(placed.width, least));
    Group drawn;
    put_edges(drawn, placed);
    for (std::size_t i = 0; i < cards_.size(); i++)
      drawn.groups.push_back(std::move(cards_[i]).draw({placed.nodes[i].x, placed.nodes[i].y}));
    move_by(drawn, frame.left(), frame.top());
    double y = frame.top() + placed.height;
    frame.add(std::move(drawn));
    if (!outside_.empty()) {
      Group rest;
      y = put_rest(rest, frame, y + 26);
      frame.add(std::move(rest));
    }
    return frame.finish(y, legend());
  }

 private:
  std::string summary() const {
    return fmt::format("{} metrics, {} of them linked to others", tree_.nodes.size(), inside_.size());
  }

  GraphPlacement place() const {
    GraphInput input;
    input.node_gap = kNodeGap;
    input.rank_gap = kRankGap;
    for (const board::Card& card : cards_)
      input.nodes.push_back({kNodeWidth, card.height()});
    for (const MetricEdge& edge : tree_.edges) {
      input.edges.push_back({place_[edge.outcome], place_[edge.driver]});
    }
    return place_graph(input);
  }

  static board::TextBlock label_of(const MetricEdge& edge) {
    return board::text_block(edge.weight, {board::kSmallSize + 0.5, true, false, Role::label}, 120, 1);
  }

  void put_edges(Group& group, const GraphPlacement& placed) const {
    for (std::size_t i = 0; i < placed.routes.size(); i++) {
      const MetricEdge& edge = tree_.edges[i];
      const GraphRoute& route = placed.routes[i];
      Group made;
      made.title = one_line(fmt::format("{} {} {}", tree_.nodes[edge.driver].title,
                                        edge.part ? "is a part (" + edge.weight + ") of" : "moves",
                                        tree_.nodes[edge.outcome].title));
      made.role = edge.part ? Role::next : Role::loop;
      const Rect& outcome = placed.nodes[place_[edge.outcome]];
      const Rect& driver = placed.nodes[place_[edge.driver]];
      const bool beside = driver.x > outcome.right() && driver.x - outcome.right() < kRankGap * 1.5;
      if (beside || !route.pieces.empty())
        made.elements.push_back(beside ? elbow(driver, outcome, edge, above(placed, outcome))
                                       : arrow_of(route, edge.part));
      group.groups.push_back(std::move(made));
    }
    // Above all lines.
    Group weights;
    for (const MetricEdge& edge : tree_.edges)
      put_weight(weights, edge, placed.nodes[place_[edge.driver]]);
    group.groups.push_back(std::move(weights));
  }

  // Beside the driver, above its line.
  static void put_weight(Group& group, const MetricEdge& edge, const Rect& driver) {
    const board::TextBlock label = label_of(edge);
    if (label.empty())
      return;
    const double top = driver.center_y() - label.height() - 1;
    group.elements.push_back(Box{Shape::rounded,
                                 {driver.x - 10 - label.width(), top, label.width() + 4, label.height()},
                                 3,
                                 Role::halo,
                                 -1,
                                 Line::none});
    put(group, label, driver.x - 8, top, Anchor::end);
  }

  // How many cards stand above in the same column, as far as that makes a difference to its trunk.
  static double above(const GraphPlacement& placed, const Rect& card) {
    const auto count = std::count_if(placed.nodes.begin(), placed.nodes.end(), [&](const Rect& other) {
      return std::abs(other.x - card.x) < 1 && other.y < card.y;
    });
    return static_cast<double>(static_cast<std::size_t>(count) % kTrunks);
  }

  // Neighbours: over a trunk that all drivers of an outcome share. Outcomes above each other have trunks of
  // their own, so that lines of one are never taken for those of another.
  static Path elbow(const Rect& driver, const Rect& outcome, const MetricEdge& edge, double others) {
    const double trunk = outcome.right() + kTrunk + kTrunkGap * others;
    const double from = driver.center_y();
    const double to = outcome.center_y();
    Path path{{driver.x, from},
              {},
              false,
              true,
              edge.part ? Role::next : Role::loop,
              edge.part ? Line::solid : Line::dashed};
    const double bend = std::min(kCorner, std::abs(to - from) / 2);
    const double down = to > from ? bend : -bend;
    if (bend > 0.5) {
      path.pieces.push_back({false, {}, {}, {trunk + bend, from}});
      path.pieces.push_back({true, {trunk + bend / 2, from}, {trunk, from + down / 2}, {trunk, from + down}});
      path.pieces.push_back({false, {}, {}, {trunk, to - down}});
      path.pieces.push_back({true, {trunk, to - down / 2}, {trunk - bend / 2, to}, {trunk - bend, to}});
    }
    path.pieces.push_back({false, {}, {}, {outcome.right(), to}});
    return path;
  }

  double put_rest(Group& group, const Frame& frame, double top) const {
    std::vector<CardContent> cards;
    for (const std::size_t node : outside_)
      cards.push_back(card_of(tree_.nodes[node]));
    const board::TextBlock words = board::text_block(
        "Linked to no other metric", {board::kBodySize, true, false, Role::muted}, frame.width(), 1);
    const double y = put(group, words, frame.left(), top);
    return board::put_facts(group, std::move(cards), frame.left(), y + 8, frame.width());
  }

  std::vector<board::LegendEntry> legend() const {
    std::vector<board::LegendEntry> entries;
    const auto arrow = [](bool part) {
      GraphRoute route{{2, 8}, {{false, {}, {}, {26, 8}}}, std::nullopt};
      return Element(arrow_of(route, part));
    };
    entries.push_back({{arrow(true)}, "is a part of, with its weight"});
    entries.push_back({{arrow(false)}, "moves"});
    return entries;
  }

  const MetricTree& tree_;
  std::vector<std::size_t> inside_;
  std::vector<std::size_t> outside_;
  // Of each node among those inside.
  std::vector<std::size_t> place_;
  // Of the nodes inside.
  std::vector<board::Card> cards_;
};

}  // namespace

Diagram lay_out_metric_tree(const MetricTree& tree) { return TreeDrawing(tree).draw(); }

}  // namespace jc::layout
