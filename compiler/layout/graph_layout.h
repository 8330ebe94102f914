// Places the nodes of a directed graph on ranks and routes its edges, for the pictures that are graphs: the
// only door to Graphviz (its `dot` engine, in process), which nothing outside graph_layout.cpp may include.
//
// Lengths are CSS pixels, y downwards, from the top left corner of everything placed. Same input, same
// output. Graphviz is not thread-safe: calls from several threads wait for each other. A call creates
// and frees its own Graphviz context and reads no plugin configuration and no font.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout {

enum class RankDirection : std::uint8_t { top_to_bottom, left_to_right };

struct GraphNode {
  double width = 0;
  double height = 0;
  int rank_group = -1;  // nodes of one group share a rank; -1 for none
  int cluster = -1;     // an index into cluster_count, or -1
};

struct GraphEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  // 0 for no label. Room is kept for the label of an edge that constrains; another's lies on its middle.
  double label_width = 0;
  double label_height = 0;
  bool constrains = true;  // `from` stands on an earlier rank than `to`
  int weight = 1;          // how much the edge wants to be short and straight
  bool drawn = true;       // false for an edge that only keeps order
};

struct GraphInput {
  RankDirection direction = RankDirection::left_to_right;
  double node_gap = 24;
  double rank_gap = 48;
  bool route_edges = true;  // false saves the time where only places are wanted
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  int cluster_count = 0;
};

struct GraphRoute {
  Point start;
  std::vector<Piece> pieces;  // empty where the edge was not routed
  std::optional<Rect> label;
};

struct GraphPlacement {
  double width = 0;
  double height = 0;
  std::vector<Rect> nodes;         // as in the input
  std::vector<GraphRoute> routes;  // as in the input
  std::vector<Rect> clusters;
  std::string error;  // what Graphviz or the check of the input said; empty when all is well
};

// An input with an index out of range, or a size that is not a number from 0 to kLargestSide, gives an
// error and nothing placed.
inline constexpr double kLargestSide = 20000;
GraphPlacement place_graph(const GraphInput& input);

}  // namespace jc::layout
