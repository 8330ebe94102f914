// The page of a tier: what its customers get, and what others don't.
#pragma once
#include <string>

#include "compiler/emit/site/page.h"
#include "compiler/emit/site/told.h"

namespace jc::emit {

// What stands behind the name of the file of people: `people-tier-high-touch.html`.
std::string tier_part(const ToldTier& tier);
std::string tier_file(const ToldTier& tier);

Page tier_page(const ToldTier& tier, const Templates& templates, const std::vector<SitePage>& pages);

}  // namespace jc::emit
