#include "compiler/workspace/build/site_versions.h"

#include <string>

#include "compiler/view/wording.h"
#include "compiler/view/words/words.h"

namespace jc::workspace {

std::vector<emit::SiteLink> versions_of(const Scene& scene, std::string_view page) {
  std::vector<emit::SiteLink> links;
  if (scene.site.tiers.empty()) {
    return links;
  }
  const std::string stem(page);
  links.push_back({view::say("Every customer"), stem + ".html", scene.site.suffix.empty()});
  const view::Wording words(scene.context.model());
  for (const auto& [tier, suffix] : scene.site.tiers) {
    links.push_back({words.title(scene.written.document(), language::NameKind::tier, tier),
                     stem + suffix + ".html", suffix == scene.site.suffix});
  }
  return links;
}

}  // namespace jc::workspace
