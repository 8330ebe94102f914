#include "compiler/layout/map/map.h"

#include "compiler/facts/tiers.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_map(const Scene& scene, Shelf& shelf) {
  if (!view::has_map(scene.root)) {
    return;
  }
  const view::MapOptions options{scene.config.lanes, scene.is_outside()};
  const view::JourneyMap* framework = scene.changes == nullptr ? nullptr : scene.maps.first();
  const bool same_links = framework != nullptr && scene.links.of(scene.root) == scene.links.of(scene.written);
  auto map = same_links ? view::tier_map_of(scene.context, scene.root, scene.links, options, *framework,
                                            *scene.changes)
                        : view::map_of(scene.context, scene.root, scene.links, options);
  const bool tiers_follow = scene.root == scene.written &&
                            !facts::tiers_of(scene.context.model(), scene.written.document()).empty();
  shelf.picture(scene.maps.draw(std::move(map), scene.page(), tiers_follow));
}

}  // namespace jc::workspace
