#include "compiler/layout/chart/metric_tree.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_metrics(const Scene& scene, Shelf& shelf) {
  const view::MetricTree tree = view::metric_tree_of(scene.context.model(), scene.root);
  if (!tree.edges.empty()) {
    shelf.picture(layout::lay_out_metric_tree(tree));
  }
}

}  // namespace jc::workspace
