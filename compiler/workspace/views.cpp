#include "compiler/workspace/views.h"

#include <algorithm>

#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/layout/chart/governance.h"
#include "compiler/layout/chart/metric_tree.h"
#include "compiler/layout/chart/portfolio.h"
#include "compiler/layout/chart/raci.h"
#include "compiler/layout/chart/tiers.h"
#include "compiler/layout/flow/flow.h"
#include "compiler/layout/map/map.h"
#include "compiler/model/effective.h"
#include "compiler/view/map/blueprint.h"
#include "compiler/view/map/map_of_journey.h"

namespace jc::workspace {

namespace {

using language::operator""_key;

layout::Page page_of(const Config& config) {
  return config.page == "a4" ? layout::Page::a4 : config.page == "a3" ? layout::Page::a3 : layout::Page::none;
}

std::vector<layout::Diagram> one(const Subject& subject, layout::Diagram diagram) {
  std::vector<layout::Diagram> pages;
  pages.push_back(layout::on_page(std::move(diagram), page_of(subject.config)));
  return pages;
}

bool has_flow(const Subject& subject) {
  return !subject.root.children("stages"_key).empty() || !subject.root.children("steps"_key).empty();
}

std::vector<layout::Diagram> draw_flow(const Subject& subject) {
  return one(subject, layout::lay_out_flow(view::flow_of(subject.context, subject.root, subject.link)));
}

view::MapOptions map_options(const Config& config) { return {config.lanes}; }

bool has_map(const Subject& subject) { return view::has_map(subject.root); }

std::vector<layout::Diagram> draw_map(const Subject& subject) {
  const view::MapOptions options = map_options(subject.config);
  const view::JourneyMap* framework = subject.changes == nullptr ? nullptr : subject.maps.first();
  const bool same_links = framework != nullptr && subject.link(subject.root) == subject.link(subject.written);
  auto map = same_links ? view::tier_map_of(subject.context, subject.root, subject.link, options, *framework,
                                            *subject.changes)
                        : view::map_of(subject.context, subject.root, subject.link, options);
  const bool tiers_follow =
      subject.root == subject.written && !model::tiers_of(subject.written.document()).empty();
  return subject.maps.draw(std::move(map), page_of(subject.config), tiers_follow);
}

bool has_blueprint(const Subject& subject) { return view::has_blueprint(subject.root); }

std::vector<layout::Diagram> draw_blueprint(const Subject& subject) {
  const auto blueprint = view::blueprint_of(subject.context, subject.root, subject.link);
  return layout::lay_out_map(blueprint, page_of(subject.config));
}

bool has_tiers(const Subject& subject) { return !model::tiers_of(subject.root.document()).empty(); }

std::vector<layout::Diagram> draw_tiers(const Subject& subject) {
  return one(subject,
             layout::lay_out_tiers(view::tiers_of_journey(subject.context, subject.root, subject.link)));
}

bool has_portfolio(const Subject& subject) { return !subject.root.children("products"_key).empty(); }

std::vector<layout::Diagram> draw_portfolio(const Subject& subject) {
  return one(subject,
             layout::lay_out_portfolio(view::portfolio_of(subject.context, subject.root, subject.link)));
}

bool has_governance(const Subject& subject) {
  const model::Entity governance = subject.root.child("governance"_key);
  return governance && (!governance.children("rituals"_key).empty() || governance.child("review"_key));
}

// The whole year in one place is worth a picture of its own where several documents have a say in it.
bool has_shared_governance(const Subject& subject) {
  const view::Link nowhere = [](const model::Entity&) { return std::string(); };
  const view::GovernanceChart all = view::governance_of(subject.context, {}, nowhere);
  const bool vocabulary = std::any_of(all.sections.begin(), all.sections.end(),
                                      [](const view::RitualSection& section) { return section.shared; });
  return all.sections.size() > 1 || vocabulary;
}

std::vector<layout::Diagram> draw_governance(const Subject& subject) {
  return one(subject,
             layout::lay_out_governance(view::governance_of(subject.context, subject.root, subject.link)));
}

view::MetricTree tree_of(const Subject& subject) {
  return view::metric_tree_of(subject.context.model(), subject.root);
}

bool has_metrics(const Subject& subject) { return !tree_of(subject).edges.empty(); }

std::vector<layout::Diagram> draw_metrics(const Subject& subject) {
  return one(subject, layout::lay_out_metric_tree(tree_of(subject)));
}

// Of a tier only where it differs from that of the framework.
bool has_raci(const Subject& subject) {
  const view::Link nowhere = [](const model::Entity&) { return std::string(); };
  return view::has_raci(subject.root) &&
         (subject.root == subject.written || !(view::raci_of(subject.context, subject.root, nowhere) ==
                                               view::raci_of(subject.context, subject.written, nowhere)));
}

std::vector<layout::Diagram> draw_raci(const Subject& subject) {
  return one(subject, layout::lay_out_raci(view::raci_of(subject.context, subject.root, subject.link)));
}

std::string write_dot(const Subject& subject) {
  return layout::dot_of(view::flow_of(subject.context, subject.root, subject.link));
}

std::string write_flowchart(const Subject& subject) {
  return emit::mermaid_flowchart(view::flow_of(subject.context, subject.root, subject.link));
}

std::string write_mermaid_journey(const Subject& subject) {
  return emit::mermaid_journey(subject.context, subject.root);
}

constexpr View kViews[] = {
    {.kind = "map",
     .stem = "map",
     .label = "journey map",
     .per = Per::tier,
     .has = has_map,
     .draw = draw_map},
    {.kind = "blueprint",
     .stem = "blueprint",
     .label = "service blueprint",
     .per = Per::tier,
     .has = has_blueprint,
     .draw = draw_blueprint},
    {.kind = "flow", .stem = "flow", .label = "flow", .per = Per::tier, .has = has_flow, .draw = draw_flow},
    {.kind = "tiers",
     .stem = "tiers",
     .label = "tiers",
     .per = Per::journey,
     .has = has_tiers,
     .draw = draw_tiers},
    {.kind = "portfolio",
     .stem = "portfolio",
     .label = "portfolio",
     .per = Per::portfolio,
     .has = has_portfolio,
     .draw = draw_portfolio},
    {.kind = "governance",
     .stem = "governance",
     .label = "governance",
     .per = Per::journey,
     .has = has_governance,
     .draw = draw_governance},
    {.kind = "governance",
     .stem = "governance",
     .label = "governance",
     .per = Per::portfolio,
     .has = has_governance,
     .draw = draw_governance},
    {.kind = "governance",
     .stem = "governance",
     .label = "governance",
     .per = Per::workspace,
     .has = has_shared_governance,
     .draw = draw_governance},
    {.kind = "metrics",
     .stem = "metrics",
     .label = "metrics",
     .per = Per::journey,
     .has = has_metrics,
     .draw = draw_metrics},
    {.kind = "metrics",
     .stem = "metrics",
     .label = "metrics",
     .per = Per::workspace,
     .has = has_metrics,
     .draw = draw_metrics},
    {.kind = "raci", .stem = "raci", .label = "RACI", .has = has_raci, .draw = draw_raci},
    {.kind = "mermaid",
     .stem = "journey",
     .label = "Mermaid journey",
     .has = has_flow,
     .write = write_mermaid_journey,
     .ending = ".mmd"},
    {.kind = "mermaid",
     .stem = "flow",
     .label = "Mermaid flowchart",
     .has = has_flow,
     .write = write_flowchart,
     .ending = ".mmd"},
    {.kind = "dot",
     .stem = "flow",
     .label = "Graphviz",
     .has = has_flow,
     .write = write_dot,
     .ending = ".dot"},
};

}  // namespace

std::span<const View> views() { return kViews; }

bool is_picture(std::string_view kind) {
  return std::any_of(std::begin(kViews), std::end(kViews),
                     [&](const View& view) { return view.kind == kind && view.draw != nullptr; });
}

}  // namespace jc::workspace
