// What all pages of the site have in common: the bar at the top, and where the other pages are.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// The pages that a site has beside its first one and those of journeys, in the order of the bar.
struct SitePage {
  // As it is called there: `People`.
  std::string_view label;
  // In the folder of the site.
  std::string_view file;
};

inline constexpr SitePage kPeoplePage{"People", "people.html"};
inline constexpr SitePage kYearPage{"Year", "year.html"};
inline constexpr SitePage kMetricsPage{"Metrics", "metrics.html"};
inline constexpr SitePage kBacklogPage{"Opportunities", "opportunities.html"};
inline constexpr SitePage kNamesPage{"Names", "names.html"};

// Which of them there is something to say on.
std::vector<SitePage> site_pages(const model::Model& model);

// More journeys than that on one page are a line each, and what belongs to one opens under it: nobody scrolls
// through hundreds.
inline constexpr std::size_t kManyJourneys = 24;

// Where a page stands.
struct PagePlace {
  // From the page to the folder of the site: `../`, or nothing.
  std::string_view up;
  // The page's own file, where it is one of the bar's.
  std::string_view file = {};
};

// `template_name` without `site/`. `title` is plain text. The template sees `data`, and what `around` has
// besides.
Page site_page(const Templates& templates, std::string_view template_name, Data data, std::string_view title,
               const std::vector<SitePage>& pages, const PagePlace& place, const Data* around = nullptr);

}  // namespace jc::emit
