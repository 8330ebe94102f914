#include "compiler/layout/graph_layout.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>
#include <mutex>

#include "compiler/layout/dot_engine.h"

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

// Looked for where the program is, never where it was called: a file in somebody's folder must not run. Stays
// loaded to the end, since Graphviz keeps state of its own in globals.
Engine load_engine() {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  Engine engine;
  engine.error = fmt::format("journeyc has been installed without its `{}`", kDotEngine);
  // The last place is that of test programs, a folder below the build's.
  for (const fs::path& place : {folder, folder / "../lib/journeyc", folder / ".."}) {
    const std::string path = (place / kDotEngine).string();
    if (!fs::exists(path, error)) {
      continue;
    }
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = library == nullptr ? nullptr : dlsym(library, kPlaceGraph);
    if (symbol != nullptr) {
      return {reinterpret_cast<PlaceGraph>(symbol), ""};
    }
    const char* said = dlerror();
    engine.error = fmt::format("Graphviz is not installed ({})", said == nullptr ? "no reason" : said);
    break;
  }
  return engine;
}

const Engine& engine() {
  static const Engine loaded = load_engine();
  return loaded;
}

}  // namespace

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
  if (engine().place == nullptr) {
    placement.error = engine().error;
  } else {
    engine().place(&input, &placement);
  }
  return placement;
}

}  // namespace jc::layout
