#include "compiler/layout/flow/flow.h"

#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

using language::operator""_key;

bool has_flow(const Scene& scene) {
  return !scene.root.children("stages"_key).empty() || !scene.root.children("steps"_key).empty();
}

view::FlowGraph flow_of(const Scene& scene) { return view::flow_of(scene.context, scene.root, scene.links); }

}  // namespace

void make_flow(const Scene& scene, Shelf& shelf) {
  if (has_flow(scene)) {
    shelf.picture(layout::lay_out_flow(flow_of(scene)));
  }
}

void make_dot(const Scene& scene, Shelf& shelf) {
  if (has_flow(scene)) {
    shelf.text(layout::dot_of(flow_of(scene)));
  }
}

void make_mermaid_flowchart(const Scene& scene, Shelf& shelf) {
  if (has_flow(scene)) {
    shelf.text(emit::mermaid_flowchart(flow_of(scene)));
  }
}

void make_mermaid_journey(const Scene& scene, Shelf& shelf) {
  if (has_flow(scene)) {
    shelf.text(emit::mermaid_journey(scene.context, scene.root));
  }
}

}  // namespace jc::workspace
