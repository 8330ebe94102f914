#include "compiler/layout/chart/workload.h"

#include <algorithm>

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_workload(const Scene& scene, Shelf& shelf) {
  const view::GovernanceChart governance = view::governance_of(scene.context, scene.root, scene.links);
  // Of the workspace where several documents have a say in the year.
  if (!scene.root && governance.sections.size() < 2 &&
      std::none_of(governance.sections.begin(), governance.sections.end(),
                   [](const view::RitualSection& section) { return section.shared; })) {
    return;
  }
  const view::WorkloadChart chart = view::workload_of(governance);
  if (!chart.roles.empty()) {
    shelf.picture(layout::lay_out_workload(chart));
  }
}

}  // namespace jc::workspace
