// A library of its own, loaded when the first graph is placed: most runs draw nothing, and most machines that
// only check have no Graphviz.
#include "compiler/layout/dot_engine.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <memory>
#include <vector>

extern "C" {
// The dot engine, linked in: finding it at run time would read a file that the package manager writes.
// Graphviz has given it its name. NOLINTNEXTLINE(readability-identifier-naming)
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace jc::layout {
namespace {

constexpr double kPointsPerInch = 72;

// Graphviz hands its messages to a plain function, so the text in the making has to be found from there.
// It exists only while place_graph runs, and whoever calls that is alone (see graph_layout.cpp). Not thread-local:
// a library that is loaded late gets such variables on the heap, where LeakSanitizer of GCC 12 takes a block that
// starts a page for one with a header of an old glibc, follows what stands there, and now and then crashes.
std::string* collected = nullptr;

int collect(char* message) {
  if (collected) {
    *collected += message;
  }
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

Rect around(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, width, height};
}

class DotGraph {
 public:
  explicit DotGraph(const GraphInput& input)
      : input_(input), graph_(agopen(mutable_text("flow"), Agdirected, nullptr)) {
    declare_attributes();
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
    for (Agedge_t* edge : edges_) {
      placement.routes.push_back(route(edge));
    }
    return placement;
  }

 private:
  void declare_attributes() {
    Agraph_t* graph = graph_.get();
    declare(graph, AGRAPH, "rankdir", "LR");
    declare(graph, AGRAPH, "nodesep", inches(input_.node_gap));
    declare(graph, AGRAPH, "ranksep", inches(input_.rank_gap));
    declare(graph, AGRAPH, "splines", input_.route_edges ? "spline" : "false");
    declare(graph, AGNODE, "shape", "box");
    declare(graph, AGNODE, "label", "");
    declare(graph, AGNODE, "fixedsize", "true");
    declare(graph, AGNODE, "width", "1");
    declare(graph, AGNODE, "height", "1");
    declare(graph, AGEDGE, "weight", "1");
    declare(graph, AGEDGE, "arrowhead", "none");
  }

  void add_nodes() {
    for (std::size_t i = 0; i < input_.nodes.size(); ++i) {
      const GraphNode& node = input_.nodes[i];
      nodes_.push_back(agnode(graph_.get(), fmt::format("n{}", i).data(), 1));
      set(nodes_.back(), "width", inches(node.width));
      set(nodes_.back(), "height", inches(node.height));
    }
  }

  void add_edges() {
    for (std::size_t i = 0; i < input_.edges.size(); ++i) {
      const GraphEdge& edge = input_.edges[i];
      std::string name = fmt::format("e{}", i);
      edges_.push_back(agedge(graph_.get(), nodes_[edge.from], nodes_[edge.to], name.data(), 1));
      set(edges_.back(), "weight", std::to_string(edge.weight));
    }
  }

  Point point(pointf from) const { return {from.x - left_, top_ - from.y}; }

  GraphRoute route(Agedge_t* edge) const {
    GraphRoute result;
    const splines* curves = ED_spl(edge);
    if (curves == nullptr || curves->size == 0) {
      return result;
    }
    const bezier& curve = curves->list[0];
    result.start = point(curve.list[0]);
    for (int i = 1; i + 2 < curve.size; i += 3) {
      result.pieces.push_back(
          {true, point(curve.list[i]), point(curve.list[i + 1]), point(curve.list[i + 2])});
    }
    return result;
  }

  const GraphInput& input_;
  GraphHolder graph_;
  std::vector<Agnode_t*> nodes_;
  std::vector<Agedge_t*> edges_;
  double top_ = 0;
  double left_ = 0;
};

GraphPlacement placed(const GraphInput& input) {
  GraphPlacement placement;
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

}  // namespace
}  // namespace jc::layout

extern "C" void journeyc_place_graph(const jc::layout::GraphInput* input,
                                     jc::layout::GraphPlacement* placement) {
  *placement = jc::layout::placed(*input);
}
