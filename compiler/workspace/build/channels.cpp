#include "compiler/layout/chart/channels.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

// Of a tier only where it differs from that of the framework.
bool is_wanted(const Scene& scene) {
  if (!view::has_channels(scene.root) || scene.root == scene.written) {
    return view::has_channels(scene.root);
  }
  const view::Links nowhere;
  auto& of_framework = scene.framework.channels;
  if (!of_framework) {
    of_framework = view::channels_of(scene.context, scene.written, nowhere);
  }
  return !(view::channels_of(scene.context, scene.root, nowhere) == *of_framework);
}

}  // namespace

void make_channels(const Scene& scene, Shelf& shelf) {
  if (is_wanted(scene)) {
    shelf.picture(layout::lay_out_channels(view::channels_of(scene.context, scene.root, scene.links)));
  }
}

}  // namespace jc::workspace
