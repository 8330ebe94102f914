#include "compiler/layout/flow/flow.h"

#include <fmt/format.h>

#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/view/flow/what_flows.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

bool has_flow(const Scene& scene) { return view::what_flows(scene.root) != view::Flows::nothing; }

view::FlowGraph flow_of(const Scene& scene) {
  return view::what_flows(scene.root) == view::Flows::steps
             ? view::flow_of_steps(scene.context, scene.root, scene.links)
             : view::flow_of(scene.context, scene.root, scene.links);
}

}  // namespace

void make_flow(const Scene& scene, Shelf& shelf) {
  if (!has_flow(scene)) {
    return;
  }
  const view::FlowGraph graph = flow_of(scene);
  if (layout::is_drawable(graph)) {
    shelf.picture(layout::lay_out_flow(graph, scene.page()));
  } else {
    shelf.problem(
        {.rule = "too-much-to-draw",
         .message = fmt::format("the flow of `{}` is not drawn: its {} ways between {} stages would lie on "
                                "top of each other",
                                scene.root.id(), graph.transitions.size(), graph.stages.size()),
         .help = "divide the journey, or leave `flow` out of `emit`"});
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
  if (view::has_map(scene.root)) {
    shelf.text(emit::mermaid_journey(scene.context, scene.root));
  }
}

}  // namespace jc::workspace
