#include "compiler/layout/graph_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

#include "compiler/layout/dot_engine.h"
#include "compiler/source/module.h"

namespace jc::layout {
namespace {

bool is_side(double side) { return side >= 0 && side <= kLargestSide; }

std::string fault_in(const GraphInput& input) {
  for (const GraphNode& node : input.nodes) {
    if (!is_side(node.width) || !is_side(node.height)) {
      return "a node's size is out of range";
    }
  }
  for (const GraphEdge& edge : input.edges) {
    if (edge.from >= input.nodes.size() || edge.to >= input.nodes.size()) {
      return "an edge names a node that does not exist";
    }
  }
  if (!is_side(input.node_gap) || !is_side(input.rank_gap)) {
    return "a gap is out of range";
  }
  return "";
}

struct Engine {
  PlaceGraph place = nullptr;
  std::string error;
};

// Graphviz keeps state of its own in globals, so it stays as it was loaded.
Engine load_engine() {
  const source::LoadedSymbol loaded = source::load_symbol(kDotEngine, kPlaceGraph, "Graphviz");
  return {reinterpret_cast<PlaceGraph>(loaded.address), loaded.error};
}

const Engine& engine() {
  static const Engine loaded = load_engine();
  return loaded;
}

// Graphs of the size that journeys have, one in place of the oldest.
class Remembered {
 public:
  const GraphPlacement* find(const GraphInput& input) const {
    const auto known =
        std::find_if(all_.begin(), all_.end(), [&](const Known& each) { return each.input == input; });
    return known == all_.end() ? nullptr : &known->placement;
  }

  void keep(const GraphInput& input, const GraphPlacement& placement) {
    constexpr std::size_t kLargest = 500;
    if (!placement.error.empty() || input.nodes.size() + input.edges.size() > kLargest) {
      return;
    }
    if (all_.size() < kMost) {
      all_.push_back({input, placement});
    } else {
      all_[next_] = {input, placement};
    }
    next_ = (next_ + 1) % kMost;
  }

 private:
  struct Known {
    GraphInput input;
    GraphPlacement placement;
  };
  static constexpr std::size_t kMost = 32;
  std::vector<Known> all_;
  std::size_t next_ = 0;
};

std::atomic<std::size_t> placed{0};

}  // namespace

std::size_t graphs_placed() { return placed; }

std::string missing_engine() { return engine().error; }

GraphPlacement place_graph(const GraphInput& input) {
  GraphPlacement placement;
  placement.error = fault_in(input);
  if (!placement.error.empty() || input.nodes.empty()) {
    return placement;
  }
  // Only one thread may be in Graphviz.
  static std::mutex in_graphviz;
  const std::lock_guard<std::mutex> alone(in_graphviz);
  static Remembered& remembered = *new Remembered;
  if (const GraphPlacement* known = remembered.find(input)) {
    return *known;
  }
  if (engine().place == nullptr) {
    placement.error = engine().error;
    return placement;
  }
  engine().place(&input, &placement);
  placed++;
  remembered.keep(input, placement);
  return placement;
}

}  // namespace jc::layout
