#include "compiler/layout/graph_layout.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <cmath>
#include <map>
#include <memory>
#include <mutex>

extern "C" {
// The dot engine, linked in: finding it at run time would read a file that the package manager writes.
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace jc::layout {
namespace {

constexpr double kPointsPerInch = 72;

// Graphviz hands its messages to a plain function, so the text in the making has to be found from there.
// It exists only while place_graph runs.
thread_local std::string* collected = nullptr;

int collect(char* message) {
  if (collected)
    *collected += message;
  return 0;
}

class MessageCollection {
 public:
  explicit MessageCollection(std::string& text) {
    collected = &text;
    agseterrf(collect);
    level_ = agseterr(AGERR);
  }
  ~MessageCollection() {
    agseterr(level_);
    agseterrf(nullptr);
    collected = nullptr;
  }

 private:
  agerrlevel_t level_;
};

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using GraphHolder = std::unique_ptr<Agraph_t, CloseGraph>;
using ContextHolder = std::unique_ptr<GVC_t, FreeContext>;

// Graphviz takes `char*` everywhere and keeps copies.
char* mutable_text(const char* text) { return const_cast<char*>(text); }

void declare(Agraph_t* graph, int kind, const char* name, const std::string& fallback) {
  agattr(graph, kind, mutable_text(name), mutable_text(fallback.c_str()));
}

void set(void* object, const char* name, const std::string& value) {
  agset(object, mutable_text(name), mutable_text(value.c_str()));
}

std::string inches(double pixels) { return fmt::format("{:.4f}", pixels / kPointsPerInch); }

// Two pieces of an edge with its label's node between them, or one piece.
struct DrawnEdge {
  Agedge_t* first = nullptr;
  Agnode_t* label = nullptr;
  Agedge_t* second = nullptr;
};

Point halfway(const GraphRoute& route) {
  if (route.pieces.empty())
    return route.start;
  const std::size_t middle = route.pieces.size() / 2;
  if (route.pieces.size() % 2 == 0)
    return route.pieces[middle - 1].to;
  const Point from = middle == 0 ? route.start : route.pieces[middle - 1].to;
  const Piece& piece = route.pieces[middle];
  return {(from.x + 3 * piece.control1.x + 3 * piece.control2.x + piece.to.x) / 8,
          (from.y + 3 * piece.control1.y + 3 * piece.control2.y + piece.to.y) / 8};
}

Rect around(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, width, height};
}

class DotGraph {
 public:
  explicit DotGraph(const GraphInput& input)
      : input_(input), graph_(agopen(mutable_text("flow"), Agdirected, nullptr)) {
    declare_attributes();
    add_clusters();
    add_nodes();
    add_edges();
  }

  Agraph_t* graph() { return graph_.get(); }

  GraphPlacement result() {
    GraphPlacement placement;
    const boxf box = GD_bb(graph_.get());
    top_ = box.UR.y;
    left_ = box.LL.x;
    placement.width = box.UR.x - box.LL.x;
    placement.height = box.UR.y - box.LL.y;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const GraphNode& node = input_.nodes[i];
      placement.nodes.push_back(around(point(ND_coord(nodes_[i])), node.width, node.height));
    }
    for (std::size_t i = 0; i < edges_.size(); ++i)
      placement.routes.push_back(route(edges_[i], input_.edges[i]));
    for (Agraph_t* cluster : clusters_) {
      const boxf bounds = GD_bb(cluster);
      const Point corner = point({bounds.LL.x, bounds.UR.y});
      placement.clusters.push_back(
          {corner.x, corner.y, bounds.UR.x - bounds.LL.x, bounds.UR.y - bounds.LL.y});
    }
    return placement;
  }

 private:
  void declare_attributes() {
    Agraph_t* graph = graph_.get();
    const bool sideways = input_.direction == RankDirection::left_to_right;
    declare(graph, AGRAPH, "rankdir", sideways ? "LR" : "TB");
    declare(graph, AGRAPH, "nodesep", inches(input_.node_gap));
    declare(graph, AGRAPH, "ranksep", inches(input_.rank_gap));
    declare(graph, AGRAPH, "splines", input_.route_edges ? "spline" : "false");
    declare(graph, AGRAPH, "rank", "");
    declare(graph, AGNODE, "shape", "box");
    declare(graph, AGNODE, "label", "");
    declare(graph, AGNODE, "fixedsize", "true");
    declare(graph, AGNODE, "width", "1");
    declare(graph, AGNODE, "height", "1");
    declare(graph, AGEDGE, "constraint", "true");
    declare(graph, AGEDGE, "weight", "1");
    declare(graph, AGEDGE, "style", "");
    declare(graph, AGEDGE, "arrowhead", "none");
  }

  void add_clusters() {
    for (int i = 0; i < input_.cluster_count; ++i)
      clusters_.push_back(agsubg(graph_.get(), fmt::format("cluster{}", i).data(), 1));
  }

  void add_nodes() {
    std::map<int, Agraph_t*> groups;
    for (std::size_t i = 0; i < input_.nodes.size(); ++i) {
      const GraphNode& node = input_.nodes[i];
      nodes_.push_back(agnode(graph_.get(), fmt::format("n{}", i).data(), 1));
      set(nodes_.back(), "width", inches(node.width));
      set(nodes_.back(), "height", inches(node.height));
      if (node.cluster >= 0)
        agsubnode(clusters_[node.cluster], nodes_.back(), 1);
      if (node.rank_group < 0)
        continue;
      Agraph_t*& group = groups[node.rank_group];
      if (!group) {
        group = agsubg(graph_.get(), fmt::format("rank{}", node.rank_group).data(), 1);
        set(group, "rank", "same");
      }
      agsubnode(group, nodes_.back(), 1);
    }
  }

  void add_edges() {
    for (std::size_t i = 0; i < input_.edges.size(); ++i) {
      const GraphEdge& edge = input_.edges[i];
      DrawnEdge drawn;
      if (reserves_label_room(edge)) {
        drawn.label = agnode(graph_.get(), fmt::format("l{}", i).data(), 1);
        set(drawn.label, "width", inches(edge.label_width));
        set(drawn.label, "height", inches(edge.label_height));
        drawn.first = add_edge(edge, nodes_[edge.from], drawn.label, fmt::format("e{}", i));
        drawn.second = add_edge(edge, drawn.label, nodes_[edge.to], fmt::format("f{}", i));
      } else {
        drawn.first = add_edge(edge, nodes_[edge.from], nodes_[edge.to], fmt::format("e{}", i));
      }
      edges_.push_back(drawn);
    }
  }

  // Graphviz 2.42 frees memory twice for some labels on edges within a rank, so labels never reach it: one
  // that needs room of its own is a node on the way.
  bool reserves_label_room(const GraphEdge& edge) const {
    const int group = input_.nodes[edge.from].rank_group;
    const bool same_rank = group >= 0 && group == input_.nodes[edge.to].rank_group;
    return edge.drawn && edge.constrains && has_label(edge) && edge.from != edge.to && !same_rank;
  }

  Agedge_t* add_edge(const GraphEdge& edge, Agnode_t* from, Agnode_t* to, std::string name) {
    Agedge_t* made = agedge(graph_.get(), from, to, name.data(), 1);
    set(made, "constraint", edge.constrains ? "true" : "false");
    set(made, "weight", std::to_string(edge.weight));
    if (!edge.drawn)
      set(made, "style", "invis");
    return made;
  }

  Point point(pointf from) const { return {from.x - left_, top_ - from.y}; }

  GraphRoute route(const DrawnEdge& drawn, const GraphEdge& edge) const {
    GraphRoute result;
    if (!edge.drawn)
      return result;
    append(result, drawn.first);
    if (drawn.label) {
      result.label = around(point(ND_coord(drawn.label)), edge.label_width, edge.label_height);
      append(result, drawn.second);
    } else if (has_label(edge)) {
      result.label = around(halfway(result), edge.label_width, edge.label_height);
    }
    return result;
  }

  void append(GraphRoute& route, Agedge_t* made) const {
    const splines* curves = ED_spl(made);
    if (!curves || curves->size == 0)
      return;
    const bezier& curve = curves->list[0];
    if (route.pieces.empty())
      route.start = point(curve.list[0]);
    else
      route.pieces.push_back({false, {}, {}, point(curve.list[0])});
    for (int i = 1; i + 2 < curve.size; i += 3)
      route.pieces.push_back(
          {true, point(curve.list[i]), point(curve.list[i + 1]), point(curve.list[i + 2])});
  }

  static bool has_label(const GraphEdge& edge) { return edge.label_width > 0 && edge.label_height > 0; }

  const GraphInput& input_;
  GraphHolder graph_;
  std::vector<Agraph_t*> clusters_;
  std::vector<Agnode_t*> nodes_;
  std::vector<DrawnEdge> edges_;
  double top_ = 0;
  double left_ = 0;
};

bool is_side(double side) { return side >= 0 && side <= kLargestSide; }

std::string fault_in(const GraphInput& input) {
  for (const GraphNode& node : input.nodes) {
    if (!is_side(node.width) || !is_side(node.height))
      return "a node's size is out of range";
    if (node.cluster >= input.cluster_count)
      return "a node names a cluster that does not exist";
  }
  for (const GraphEdge& edge : input.edges) {
    if (edge.from >= input.nodes.size() || edge.to >= input.nodes.size())
      return "an edge names a node that does not exist";
    if (!is_side(edge.label_width) || !is_side(edge.label_height))
      return "a label's size is out of range";
  }
  if (!is_side(input.node_gap) || !is_side(input.rank_gap))
    return "a gap is out of range";
  return "";
}

}  // namespace

GraphPlacement place_graph(const GraphInput& input) {
  GraphPlacement placement;
  placement.error = fault_in(input);
  if (!placement.error.empty() || input.nodes.empty())
    return placement;
  // Graphviz keeps state of its own in globals, so only one thread may be in it.
  static std::mutex in_graphviz;
  const std::lock_guard<std::mutex> alone(in_graphviz);
  std::string messages;
  MessageCollection collection(messages);
  const lt_symlist_t builtins[] = {
      {"gvplugin_dot_layout_LTX_library", static_cast<void*>(&gvplugin_dot_layout_LTX_library)},
      {nullptr, nullptr}};
  ContextHolder context(gvContextPlugins(builtins, 0));
  if (!context) {
    placement.error = "no Graphviz context";
    return placement;
  }
  DotGraph graph(input);
  if (gvLayout(context.get(), graph.graph(), "dot") != 0) {
    placement.error = messages.empty() ? "Graphviz could not lay out the graph" : messages;
    return placement;
  }
  placement = graph.result();
  gvFreeLayout(context.get(), graph.graph());
  return placement;
}

}  // namespace jc::layout
