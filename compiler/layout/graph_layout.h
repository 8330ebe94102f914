// Places the nodes of a directed graph on ranks, from left to right, and routes its edges, for the pictures
// that are graphs: the only door to Graphviz (its `dot` engine, in process), which nothing but
// dot_engine.cpp may include. It is loaded when a first graph is placed.
//
// Lengths are CSS pixels, y downwards, from the top left corner of everything placed. Same input, same
// output. Graphviz is not thread-safe: calls from several threads wait for each other. A call creates
// and frees its own Graphviz context and reads no plugin configuration and no font.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout {

struct GraphNode {
  double width = 0;
  double height = 0;
  bool operator==(const GraphNode&) const = default;
};

// `from` stands on an earlier rank than `to`, but in circles.
struct GraphEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  // How much the edge wants to be short and straight.
  int weight = 1;
  bool operator==(const GraphEdge&) const = default;
};

struct GraphInput {
  double node_gap = 24;
  double rank_gap = 48;
  // False saves the time where only places are wanted.
  bool route_edges = true;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  bool operator==(const GraphInput&) const = default;
};

struct GraphRoute {
  Point start;
  // Empty where the edge was not routed.
  std::vector<Piece> pieces;
};

struct GraphPlacement {
  double width = 0;
  double height = 0;
  // Both as in the input.
  std::vector<Rect> nodes;
  std::vector<GraphRoute> routes;
  // What Graphviz or the check of the input said; empty when all is well.
  std::string error;
};

// An input with an index out of range, or a size that is not a number from 0 to kLargestSide, gives an
// error and nothing placed. The last few are remembered: tiers of a journey mostly have the same graph.
inline constexpr double kLargestSide = 20000;
GraphPlacement place_graph(const GraphInput& input);
// How often Graphviz has placed a graph since the program began.
std::size_t graphs_placed();

// Why no graph can be placed on this machine; empty where they can.
std::string missing_engine();

}  // namespace jc::layout
