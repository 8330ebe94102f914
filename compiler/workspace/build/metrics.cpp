#include <fmt/format.h>

#include "compiler/layout/chart/metric_tree.h"
#include "compiler/layout/graph_layout.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_metrics(const Scene& scene, Shelf& shelf) {
  const view::MetricTree tree = view::metric_tree_of(scene.context.model(), scene.root);
  // A tree without places is no picture; the build says why there is none.
  if (tree.edges.empty() || !layout::missing_engine().empty()) {
    return;
  }
  if (tree.nodes.size() + tree.edges.size() > kMostDrawn) {
    shelf.problem({.rule = "too-much-to-draw",
                   .message = fmt::format("no tree of the metrics is drawn: it would have {} metrics and {} "
                                          "ways between them",
                                          tree.nodes.size(), tree.edges.size()),
                   .help = "let `leads-to` and `parts` name the few that count most"});
    return;
  }
  shelf.picture(layout::lay_out_metric_tree(tree));
}

}  // namespace jc::workspace
