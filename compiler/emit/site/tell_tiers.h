// Gathers what the page of a tier tells: where its customers get something else than others, what they get,
// when and by whom, what is aimed at and how much work that is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/site/told.h"
#include "compiler/view/chart/tier_chart.h"

namespace jc::emit {

// In the name of the tier's page: one for a tier that journeys share, another for each of
// those that journeys declare for themselves.
std::string tier_key(const model::Model& model, const model::Document& journey, std::string_view tier);

// Of every tier that the journey (as written) speaks of, what it is and where it differs, by its chart.
// `folder` of the journey's pages, for which the links of the chart were made.
std::vector<ToldTier> tell_tiers(const model::Model& model, model::Entity journey,
                                 const view::TierChart& chart, std::string_view folder);

// Adds what customers of the tier get, of the tier's `copy`, whose page is at `page` in the folder of the
// site.
void tell_services(const model::Model& model, model::Entity copy, std::string_view page, TierPart& part);

}  // namespace jc::emit
