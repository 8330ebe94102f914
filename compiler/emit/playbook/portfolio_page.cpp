#include "compiler/emit/playbook/portfolio_page.h"

#include <algorithm>

#include "compiler/emit/playbook/dated_rows.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/overdue.h"
#include "compiler/emit/playbook/portfolio_stages.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/portfolio.h"
#include "compiler/view/chart/portfolio_chart.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

class PortfolioPage {
 public:
  PortfolioPage(facts::Context& context, Entity portfolio, std::string_view folder, const PageOf& page_of)
      : context_(context),
        portfolio_(portfolio),
        page_of_(page_of),
        names_(context.model(), portfolio, folder),
        records_(names_) {}

  Data page() {
    Data page = records_.record(portfolio_);
    page.set("heading", escape_heading(portfolio_.title()));
    say_titles(page);
    page.set("product-stages", product_stages(context_, portfolio_, page_of_));
    page.set("orchestrators", orchestrators_of(context_, portfolio_, records_));
    page.set("stages-by-product", stages_by_product());
    page.set("decisions", decisions());
    page.set("overdue", overdue());
    return page;
  }

 private:
  std::string stage_title(std::string_view id) const {
    return escape_markdown(view::title_in_lifecycle(context_.model(), id));
  }

  // A value that names stages of the lifecycle, with their titles.
  Data with_titles(const Data& value) const {
    if (!value.shows()) {
      return value;
    }
    Data said = value;
    const Data* items = value.find("items");
    const auto* list = items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
    if (list == nullptr || list->empty()) {
      const Data* text = value.find("text");
      const bool named = text != nullptr && !value.find("none")->shows();
      if (named) {
        said.set("md", stage_title(std::get<std::string>(text->value)));
      }
      return said;
    }
    Data::List changed;
    std::string all;
    for (const Data& item : *list) {
      changed.push_back(with_titles(item));
      all += (all.empty() ? "" : ", ") + std::get<std::string>(changed.back().find("md")->value);
    }
    said.set("items", std::move(changed));
    said.set("md", std::move(all));
    return said;
  }

  // Stages by the words that readers have for them elsewhere.
  void say_titles(Data& page) const {
    page.set("lifecycle", with_titles(*page.find("lifecycle")));
    for_items(page, "products",
              [&](Data& item) { item.set("primary-stages", with_titles(*item.find("primary-stages"))); });
    for_items(page, "intersections",
              [&](Data& item) { item.set("stage", with_titles(*item.find("stage"))); });
  }

  template <class Change>
  static void for_items(Data& page, std::string_view member, const Change& change) {
    const Data* list = page.find(member);
    const Data* items = list == nullptr ? nullptr : list->find("items");
    if (items == nullptr || !std::holds_alternative<Data::List>(items->value)) {
      return;
    }
    Data said = *list;
    Data::List changed = std::get<Data::List>(items->value);
    for (Data& item : changed) {
      change(item);
    }
    said.set("items", std::move(changed));
    page.set(member, std::move(said));
  }

  // Products by stages of the lifecycle: a mark where a product says that the stage matters most.
  Data stages_by_product() {
    const auto stages = portfolio_.texts("lifecycle"_key);
    if (stages.empty() || portfolio_.children("products"_key).empty()) {
      return false;
    }
    Data::List heads;
    for (const std::string_view stage : stages) {
      heads.push_back(cell(stage_title(stage)));
    }
    Data::List rows;
    for (const Entity& product : portfolio_.children("products"_key)) {
      const auto primary = product.texts("primary-stages"_key);
      Data::List cells;
      for (const std::string_view stage : stages) {
        const bool matters = std::find(primary.begin(), primary.end(), stage) != primary.end();
        cells.push_back(cell(matters ? "●" : ""));
      }
      Data row = cell(escape_markdown(view::title_of_product(context_.model(), product)));
      row.set("cells", std::move(cells));
      rows.push_back(std::move(row));
    }
    Data table{Data::Object{}};
    table.set("heads", std::move(heads));
    table.set("rows", std::move(rows));
    return table;
  }

  static Data cell(std::string md) {
    Data object{Data::Object{}};
    object.set("md", std::move(md));
    return object;
  }

  // What the journeys say of their changes, the latest first.
  Data decisions() {
    DatedRows rows;
    for (const Entity& journey : facts::journeys_of_portfolio(context_.model(), portfolio_)) {
      for (const Entity& change : journey.children("changes"_key)) {
        Data row = records_.record(change);
        row.set("journey", escape_markdown(journey.title()));
        rows.add(day_written(change.find("date"_key)), std::move(row));
      }
    }
    return rows.in_order(true);
  }

  Data overdue() {
    std::vector<Entity> roots = facts::journeys_of_portfolio(context_.model(), portfolio_);
    roots.insert(roots.begin(), portfolio_);
    return overdue_of(context_, roots, records_);
  }

  facts::Context& context_;
  Entity portfolio_;
  const PageOf& page_of_;
  PlaybookNames names_;
  PlaybookRecords records_;
};

}  // namespace

Data portfolio_data(facts::Context& context, Entity portfolio, std::string_view folder,
                    const PageOf& page_of) {
  return PortfolioPage(context, portfolio, folder, page_of).page();
}

Page portfolio_page(facts::Context& context, Entity portfolio, const Templates& templates,
                    std::string_view folder, const PageOf& page_of) {
  Page page = templates.render("portfolio", portfolio_data(context, portfolio, folder, page_of));
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
