// Pages about all journeys at once: the year of meetings, what is measured, what could be better.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "compiler/emit/site/journey_page.h"
#include "compiler/emit/site/page.h"
#include "compiler/facts/derived.h"

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

// Who meets when, and how much time that takes.
Page year_page(const WholePage& whole);
// Every metric with what it means, and where which value is aimed at.
Page metrics_page(const WholePage& whole);
// One list of all opportunities: what brings most for the least work comes first.
Page backlog_page(const WholePage& whole);

}  // namespace jc::emit
