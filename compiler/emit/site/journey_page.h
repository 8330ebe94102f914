// The page of a journey, or of one of its tiers: the map to look at, and below it everything a team runs an
// account from. The same data as the Markdown playbook.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/emit/site/page.h"

namespace jc::emit {

// A link of a page: to another one, or to a picture.
struct SiteLink {
  std::string label;
  std::string href;
  bool here = false;
};

// `items` with `label`, `href` and `here`; false where there are none.
Data links_data(const std::vector<SiteLink>& links);

struct JourneyPage {
  // For the page: picture_in_page. Empty where the journey has no map.
  std::string map;
  // Beside the map.
  std::vector<SiteLink> pictures;
  // The framework and its tiers; empty where there is one only.
  std::vector<SiteLink> versions;
  // The pages that say what customers of its tiers get: of the framework all of them, of a tier its own.
  std::vector<SiteLink> tiers = {};
  // Pages beside it, for one thing each: the plan on a page, the audit sheet.
  std::vector<SiteLink> sheets = {};
  // Whose part of the journey it is; empty for the whole.
  std::string audience = {};
};

// The page for customers. `data` is plan_data.
Page plan_site_page(model::Entity journey, Data data, const JourneyPage& parts, const Templates& templates);

// `data` is playbook_data.
Page journey_page(model::Entity journey, const Data& data, const JourneyPage& parts,
                  const Templates& templates, const std::vector<SitePage>& pages);

}  // namespace jc::emit
