// The first page of the site: the journeys with a picture each, the portfolio, what is overdue and what is
// not settled yet.
#pragma once
#include <string>
#include <vector>

#include "compiler/emit/site/journey_page.h"
#include "compiler/emit/site/page.h"
#include "compiler/facts/derived.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::emit {

// A journey or portfolio on the first page.
struct HomeEntry {
  model::Entity root;
  // The folder of its pages, and the page.
  std::string folder;
  std::string href;
  // Empty where it has none.
  std::string picture;
  // Its tiers.
  std::vector<SiteLink> versions;
  std::vector<const diag::Diagnostic*> findings;
};

struct HomePage {
  std::vector<HomeEntry> journeys;
  std::vector<HomeEntry> portfolios;
  // What is asked on a Monday: the pages of those who have something to do, and of the tiers.
  std::vector<SiteLink> people;
  std::vector<SiteLink> tiers;
  // The meetings of the year.
  view::GovernanceChart year;
  // Whose part of them it is; empty for the whole.
  std::string audience = {};
};

Page home_page(facts::Context& context, const HomePage& home, const Templates& templates,
               const std::vector<SitePage>& pages);

}  // namespace jc::emit
