#include "compiler/workspace/build/site_whole.h"

#include "compiler/workspace/build/places.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

// Those of the folder of outputs whose names begin so.
std::vector<emit::SiteLink> pictures_called(const Scene& scene, std::string_view stem) {
  std::vector<emit::SiteLink> links;
  if (stem.empty()) {
    return links;
  }
  for (const emit::Output& output : scene.built) {
    if (output.path.starts_with(stem) && output.path.ends_with(".svg")) {
      links.push_back({model::sentence_case(output.label), output.path});
    }
  }
  return links;
}

}  // namespace

emit::WholePage whole_of(const Scene& scene, std::string_view picture) {
  const Places& places = scene.site.places;
  return {scene.context, scene.templates, scene.site.pages,
          [&places](Entity root) {
            return places.folder_of(root) +
                   (root.kind() == Kind::portfolio ? "portfolio.html" : "journey.html");
          },
          pictures_called(scene, picture)};
}

}  // namespace jc::workspace
