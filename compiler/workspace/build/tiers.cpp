#include "compiler/layout/chart/tiers.h"

#include "compiler/facts/tiers.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_tiers(const Scene& scene, Shelf& shelf) {
  if (!facts::tiers_of(scene.context.model(), scene.root.document()).empty()) {
    shelf.picture(layout::lay_out_tiers(scene.tier_chart()));
  }
}

}  // namespace jc::workspace
