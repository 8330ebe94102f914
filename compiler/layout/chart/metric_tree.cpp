#include "compiler/layout/chart/metric_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/metric_fold.h"
#include "compiler/layout/chart/metric_lines.h"
#include "compiler/layout/chart/table.h"
#include "compiler/layout/graph_layout.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kNodeWidth = 226;
constexpr double kNodeGap = 16;
// For Graphviz, whose columns are moved apart as the lines need.
constexpr double kRankGap = 112;
constexpr double kCorner = 8;

CardContent card_of(const view::MetricNode& node) {
  CardContent card;
  card.title = node.title;
  card.role = node.declared ? view::Role::metric : view::Role::missing;
  card.line = node.declared ? Line::solid : Line::dashed;
  const bool first = node.rank == "north-star";
  card.line_width = first ? 2.25 : 1;
  card.texts = {{node.title,
                 {board::kBodySize + 0.5, true, false, view::Role::heading},
                 first ? std::optional(view::IconKind::star) : std::nullopt},
                muted(node.kind),
                {node.definition, {board::kSmallSize + 0.5}, std::nullopt, 4}};
  for (const std::string& target : node.targets) {
    card.texts.push_back({target, {board::kSmallSize + 0.5}, view::IconKind::target});
  }
  if (!node.overruled_by.empty()) {
    card.texts.push_back(
        {view::say("decided by ") + node.overruled_by, {board::kSmallSize + 0.5}, view::IconKind::eye});
  }
  card.texts.push_back({node.owner, {board::kSmallSize + 0.5}, view::IconKind::person});
  if (!node.declared) {
    card.texts.push_back(missing("not in the vocabulary"));
  }
  if (!node.rank.empty()) {
    card.chips.push_back({view::say(first ? "north star" : node.rank)});
  }
  if (!node.status.empty()) {
    card.chips.push_back({view::say("not measured yet"), std::nullopt, view::Role::chip, -1, Line::dashed});
  }
  return card;
}

// Level and upright pieces, with round corners.
Path path_of(const MetricLine& line, bool part) {
  const std::vector<Point>& corners = line.corners;
  Path path{corners.front(),
            {},
            false,
            line.arrow,
            part ? view::Role::next : view::Role::loop,
            part ? Line::solid : Line::dashed};
  const auto towards = [](Point from, Point to, double by) {
    const double length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
    return Point{from.x + (to.x - from.x) * by / length, from.y + (to.y - from.y) * by / length};
  };
  for (std::size_t i = 1; i + 1 < corners.size(); i++) {
    const Point& corner = corners[i];
    double bend = kCorner;
    for (const Point& next : {corners[i - 1], corners[i + 1]}) {
      bend = std::min(bend, (std::abs(next.x - corner.x) + std::abs(next.y - corner.y)) / 2);
    }
    const Point begin = towards(corner, corners[i - 1], bend);
    const Point end = towards(corner, corners[i + 1], bend);
    path.pieces.push_back({false, {}, {}, begin});
    path.pieces.push_back({true, towards(corner, begin, bend / 2), towards(corner, end, bend / 2), end});
  }
  path.pieces.push_back({false, {}, {}, corners.back()});
  return path;
}

class TreeDrawing {
 public:
  explicit TreeDrawing(const view::MetricTree& tree) : tree_(tree) {
    std::vector<bool> linked(tree.nodes.size());
    for (const view::MetricEdge& edge : tree.edges) {
      linked[edge.outcome] = linked[edge.driver] = true;
    }
    for (std::size_t i = 0; i < linked.size(); i++) {
      if (!linked[i]) {
        outside_.push_back(i);
      }
    }
    const std::vector<MetricFold> folds = folds_of(tree);
    std::vector<std::size_t> place(linked.size());
    for (const MetricFold& fold : folds) {
      for (const std::size_t node : fold) {
        place[node] = cards_.size();
      }
      const bool alone = fold.size() == 1;
      cards_.emplace_back(alone ? card_of(tree.nodes[fold.front()]) : folded_card(tree, fold), kNodeWidth);
    }
    for (const view::MetricEdge& edge : tree.edges) {
      const MetricFold& fold = folds[place[edge.driver]];
      // Of metrics that share a card, one line for all; it says their weights.
      if (edge.driver == fold.front()) {
        edges_.push_back(fold.size() == 1 ? edge
                                          : view::MetricEdge{edge.outcome, edge.driver, "", edge.part});
        links_.push_back(
            {place[edge.outcome], place[edge.driver], edge.part, label_of(edges_.back()).width()});
      }
    }
  }

  Diagram draw() {
    const MetricLines lines = place();
    const double least = outside_.empty() ? 0 : 700;
    Frame frame({"Metric tree", tree_.title, summary(), {}}, std::max(lines.width, least));
    Group drawn;
    put_edges(drawn, lines);
    double bottom = 0;
    for (std::size_t i = 0; i < cards_.size(); i++) {
      const Rect& at = lines.cards[i];
      drawn.groups.push_back(std::move(cards_[i]).draw({at.x, at.y}, at.height));
      bottom = std::max(bottom, at.bottom());
    }
    move_by(drawn, frame.left(), frame.top());
    double y = frame.top() + bottom;
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
    const std::string all = view::say_count(tree_.nodes.size(), "metric");
    const std::size_t inside = tree_.nodes.size() - outside_.size();
    return inside == 0        ? all + ", " + view::say("none of them linked to others")
           : outside_.empty() ? all + ", " + view::say("all of them linked")
                              : all + ", " + view::say_of("{} of them linked to others", inside);
  }

  MetricLines place() const {
    GraphInput input;
    input.node_gap = kNodeGap;
    input.rank_gap = kRankGap;
    const std::vector<double> least = heights_for(cards_.size(), links_);
    for (std::size_t i = 0; i < cards_.size(); i++) {
      input.nodes.push_back({kNodeWidth, std::max(cards_[i].height(), least[i])});
    }
    for (const MetricLink& link : links_) {
      input.edges.push_back({link.outcome, link.driver});
    }
    return lines_of(place_graph(input), links_);
  }

  static board::TextBlock label_of(const view::MetricEdge& edge) {
    return board::text_block(edge.weight, {board::kSmallSize + 0.5, true, false, view::Role::label}, 120, 1);
  }

  void put_edges(Group& group, const MetricLines& lines) const {
    for (std::size_t i = 0; i < lines.lines.size(); i++) {
      const view::MetricEdge& edge = edges_[i];
      Group made;
      const std::string part = edge.weight.empty() ? "is a part of" : "is a part (" + edge.weight + ") of";
      made.title = text::one_line(fmt::format("{} {} {}", cards_[links_[i].driver].content().title,
                                              edge.part ? part : "moves", tree_.nodes[edge.outcome].title));
      made.role = edge.part ? view::Role::next : view::Role::loop;
      if (!lines.lines[i].corners.empty()) {
        made.elements.push_back(path_of(lines.lines[i], edge.part));
      }
      group.groups.push_back(std::move(made));
    }
    // Above all lines.
    Group weights;
    for (std::size_t i = 0; i < lines.lines.size(); i++) {
      put_weight(weights, edges_[i], lines.lines[i].corners);
    }
    group.groups.push_back(std::move(weights));
  }

  // Beside the driver, above its line.
  static void put_weight(Group& group, const view::MetricEdge& edge, const std::vector<Point>& corners) {
    const board::TextBlock label = label_of(edge);
    if (label.empty() || corners.empty()) {
      return;
    }
    const Point& begin = corners.front();
    const double top = begin.y - label.height() - 1;
    const double left = corners[1].x < begin.x ? begin.x - 10 - label.width() : begin.x + 6;
    group.elements.push_back(Box{
        Shape::rounded, {left, top, label.width() + 4, label.height()}, 3, view::Role::halo, -1, Line::none});
    put(group, label, left + 2, top);
  }

  double put_rest(Group& group, const Frame& frame, double top) const {
    std::vector<CardContent> cards;
    for (const std::size_t node : outside_) {
      cards.push_back(card_of(tree_.nodes[node]));
    }
    const board::TextBlock words =
        board::text_block(view::say("Linked to no other metric"),
                          {board::kBodySize, true, false, view::Role::muted}, frame.width(), 1);
    const double y = put(group, words, frame.left(), top);
    return board::put_facts(group, std::move(cards), frame.left(), y + 8, frame.width());
  }

  std::vector<board::LegendEntry> legend() const {
    std::vector<board::LegendEntry> entries;
    const auto arrow = [](bool part) { return Element(path_of({{{26, 8}, {2, 8}}, true}, part)); };
    entries.push_back({{arrow(true)}, "is a part of, with its weight"});
    entries.push_back({{arrow(false)}, "moves"});
    return entries;
  }

  const view::MetricTree& tree_;
  std::vector<std::size_t> outside_;
  // Of the nodes that are linked, several in one in a large tree.
  std::vector<board::Card> cards_;
  // Side by side.
  std::vector<MetricLink> links_;
  std::vector<view::MetricEdge> edges_;
};

}  // namespace

Diagram lay_out_metric_tree(const view::MetricTree& tree) { return TreeDrawing(tree).draw(); }

}  // namespace jc::layout
