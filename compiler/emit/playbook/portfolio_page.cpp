#include "compiler/emit/playbook/portfolio_page.h"

#include <algorithm>

#include "compiler/emit/playbook/dated_rows.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/overdue.h"
#include "compiler/emit/playbook/record.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

class PortfolioPage {
 public:
  PortfolioPage(facts::Context& context, Entity portfolio, std::string_view folder)
      : context_(context),
        portfolio_(portfolio),
        names_(context.model(), portfolio, folder),
        records_(names_) {}

  Data page() {
    Data page = records_.record(portfolio_);
    page.set("heading", escape_heading(portfolio_.title()));
    page.set("stages-by-product", stages_by_product());
    page.set("decisions", decisions());
    page.set("overdue", overdue());
    return page;
  }

 private:
  // Products by stages of the lifecycle: a mark where a product says that the stage matters most.
  Data stages_by_product() {
    const auto stages = portfolio_.texts("lifecycle"_key);
    if (stages.empty() || portfolio_.children("products"_key).empty()) {
      return false;
    }
    Data::List heads;
    for (const std::string_view stage : stages) {
      heads.push_back(cell(escape_markdown(model::sentence_case(portfolio_.document(), stage))));
    }
    Data::List rows;
    for (const Entity& product : portfolio_.children("products"_key)) {
      const auto primary = product.texts("primary-stages"_key);
      Data::List cells;
      for (const std::string_view stage : stages) {
        const bool matters = std::find(primary.begin(), primary.end(), stage) != primary.end();
        cells.push_back(cell(matters ? "●" : ""));
      }
      Data row = cell(names_.show(product));
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

  // The journeys of its products; all, where no product names one.
  std::vector<Entity> journeys() {
    std::vector<Entity> found;
    for (const Entity& product : portfolio_.children("products"_key)) {
      for (const std::string_view name : product.texts("journeys"_key)) {
        const Entity journey =
            context_.model().find(portfolio_.document(), language::NameKind::journey, name);
        if (journey && std::find(found.begin(), found.end(), journey) == found.end()) {
          found.push_back(journey);
        }
      }
    }
    return found.empty() ? context_.model().roots(Kind::journey) : found;
  }

  // What the journeys say of their changes, the latest first.
  Data decisions() {
    DatedRows rows;
    for (const Entity& journey : journeys()) {
      for (const Entity& change : journey.children("changes"_key)) {
        Data row = records_.record(change);
        row.set("journey", escape_markdown(journey.title()));
        rows.add(day_written(change.find("date"_key)), std::move(row));
      }
    }
    return rows.in_order(true);
  }

  Data overdue() {
    std::vector<Entity> roots = journeys();
    roots.insert(roots.begin(), portfolio_);
    return overdue_of(context_, roots, records_);
  }

  facts::Context& context_;
  Entity portfolio_;
  PlaybookNames names_;
  PlaybookRecords records_;
};

}  // namespace

Data portfolio_data(facts::Context& context, Entity portfolio, std::string_view folder) {
  return PortfolioPage(context, portfolio, folder).page();
}

Page portfolio_page(facts::Context& context, Entity portfolio, const Templates& templates,
                    std::string_view folder) {
  Page page = templates.render("portfolio", portfolio_data(context, portfolio, folder));
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
