#include "compiler/layout/chart/timeline.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_timeline(const Scene& scene, Shelf& shelf) {
  const view::TimelineChart chart = view::timeline_of(scene.context, scene.root, scene.links);
  if (!chart.sections.empty()) {
    shelf.picture(layout::lay_out_timeline(chart));
  }
}

}  // namespace jc::workspace
