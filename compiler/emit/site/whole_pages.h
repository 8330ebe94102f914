// Pages about all journeys at once: the year of meetings, what is measured, what could be better.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/journey_page.h"
#include "compiler/emit/site/page.h"
#include "compiler/facts/derived.h"
#include "compiler/view/chart/governance_chart.h"

namespace jc::emit {

// What such a page is made with.
struct WholePage {
  facts::Context& context;
  const Templates& templates;
  const std::vector<SitePage>& pages;
  // The page of a journey or portfolio, in the folder of the site.
  std::function<std::string(model::Entity root)> page_of;
  // To be shown on top.
  std::vector<SiteLink> pictures;
  // The same as a table for spreadsheets, where there is one.
  std::string table = {};
};

// The rituals of all journeys and portfolios, each section with the page that tells of it.
view::GovernanceChart year_of(const WholePage& whole);

// Who meets when, and how much time that takes.
Page year_page(const WholePage& whole);
// Every metric with what it means, and where which value is aimed at.
Page metrics_page(const WholePage& whole);
// One list of all opportunities: what brings most for the least work comes first.
Page backlog_page(const WholePage& whole);
// Where a name is used that very many journeys use, by the letters that these begin with.
Page widely_used_page(const WidelyUsed& name, const Templates& templates, const std::vector<SitePage>& pages);

}  // namespace jc::emit
