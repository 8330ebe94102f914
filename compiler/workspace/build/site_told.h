// What the page of a journey on the site tells those about the whole, such as who does what.
#pragma once
#include <vector>

#include "compiler/emit/site/journey_page.h"
#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

// Into `scene.site.told`. The page itself need not be made for it. Returns where the pages of its tiers are.
std::vector<emit::SiteLink> tell(const Scene& scene);

}  // namespace jc::workspace
