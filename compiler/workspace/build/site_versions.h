// Links between the pages of one kind for the framework and for each tier.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/emit/site/journey_page.h"
#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

// Of pages called `page` (`journey`, `audit`), beside each other; none where the journey has no tiers.
std::vector<emit::SiteLink> versions_of(const Scene& scene, std::string_view page);

}  // namespace jc::workspace
