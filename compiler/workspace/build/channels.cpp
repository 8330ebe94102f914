#include "compiler/layout/chart/channels.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

bool is_wanted(const Scene& scene) {
  const view::Links nowhere;
  return view::has_channels(scene.root) &&
         scene.differs(scene.framework.channels, [&](const model::Entity& of) {
           return view::channels_of(scene.context, of, nowhere);
         });
}

}  // namespace

void make_channels(const Scene& scene, Shelf& shelf) {
  if (is_wanted(scene)) {
    shelf.picture(layout::lay_out_channels(view::channels_of(scene.context, scene.root, scene.links)));
  }
}

}  // namespace jc::workspace
