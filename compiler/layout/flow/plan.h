// Where everything in a flow picture goes, worked out before anything is drawn: cards in their rows, lines
// between neighbours, lines through the channels, and the labels on them.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/flow/card.h"
#include "compiler/layout/flow/grid.h"
#include "compiler/layout/flow/links.h"
#include "compiler/layout/flow/route.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

// A card or an "any stage" pill in its place.
struct PlacedCell {
  view::StageIndex stage = 0;
  bool any = false;
  Rect rect;
  // Empty for a pill.
  Card card;
  CardOptions options;
};

// A link between neighbouring columns of a row: a line in the gap, its label under it.
struct GapLink {
  std::size_t link = 0;
  Point from;
  Point to;
  // The line changes height between from.x and from.x + bend.
  double bend = 0;
  // A hand-off marker stands on the line, at `center`.
  bool marked = false;
  double center = 0;
  TextStack label;
  double label_top = 0;
};

struct RoutedLink {
  std::size_t link = 0;
  ChannelRoute route;
  TextStack label;
};

struct StartMark {
  view::StageIndex stage = 0;
  Point center;
  Point tip;
};

// "or", "and" between two steps that stand side by side.
struct JoinMark {
  Point center;
  view::Join join = view::Join::either;
};

struct FlowPlan {
  std::vector<Link> links;
  // In reading order.
  std::vector<PlacedCell> cells;
  std::vector<GapLink> gap_links;
  std::vector<RoutedLink> routed_links;
  std::vector<StartMark> starts;
  std::vector<JoinMark> joins;
  // Of the rows with their gutters.
  double width = 0;
  // Below the last row and channel.
  double bottom = 0;
};

// The rows begin at (left, top), and have no more than `longest` columns.
FlowPlan plan_flow(const view::FlowGraph& graph, double left, double top, std::size_t longest = kLongestRow);

}  // namespace jc::layout::flow
