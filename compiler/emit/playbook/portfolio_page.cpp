#include "compiler/emit/playbook/portfolio_page.h"

#include <algorithm>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/review.h"
#include "compiler/model/walk.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

// Rows that are sorted by a day, for templates.
class DatedRows {
 public:
  void add(double day, Data row) { rows_.emplace_back(day, std::move(row)); }

  Data in_order(bool latest_first) {
    std::stable_sort(rows_.begin(), rows_.end(), [&](const auto& a, const auto& b) {
      return latest_first ? a.first > b.first : a.first < b.first;
    });
    Data::List items;
    for (auto& [day, row] : rows_) {
      items.push_back(std::move(row));
    }
    return with_items(std::move(items));
  }

 private:
  std::vector<std::pair<double, Data>> rows_;
};

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
        rows.add(day_of(change.find("date"_key)), std::move(row));
      }
    }
    return rows.in_order(true);
  }

  static double day_of(const ValueView& date) { return date.is(Is::date) ? date->number() : 0; }

  // Whatever was due before this day and is not said to be over, in the portfolio and its journeys.
  Data overdue() {
    DatedRows rows;
    add_overdue(portfolio_, rows);
    for (const Entity& journey : journeys()) {
      add_overdue(journey, rows);
    }
    return rows.in_order(false);
  }

  void add_overdue(const Entity& root, DatedRows& rows) {
    model::for_each_record(root.document(), [&](const Entity& record) {
      const std::string_view status = record.kind() == Kind::opportunity ? record.text("status"_key) : "";
      const double due = record.kind() == Kind::milestone ? 0 : day_of(record.find("due"_key));
      if (due > 0 && due < context_.as_of() && status != "done" && status != "rejected") {
        rows.add(due, row(root, record, "due " + std::string(record.text("due"_key))));
      }
      const auto review =
          record.kind() == Kind::review ? facts::overdue_review(context_, record) : std::nullopt;
      if (review) {
        rows.add(day_of(record.find("last"_key)), row(root, record, review->text));
      }
    });
  }

  Data row(const Entity& root, const Entity& record, const std::string& late) {
    Data row{Data::Object{}};
    const bool told = !record.title().empty() && record.kind() != Kind::review;
    const std::string kind = model::sentence_case(language::info(record.kind()).name);
    row.set("md", told ? kind + ": " + escape_markdown(record.title()) : kind);
    row.set("where", escape_markdown(root.title()));
    row.set("late", escape_markdown(late));
    const ValueView owner = record.find("owner"_key);
    row.set("owner", shows(owner)
                         ? Data(records_.line(*language::find_field(record.kind(), "owner"_key), owner))
                         : Data());
    return row;
  }

  facts::Context& context_;
  Entity portfolio_;
  PlaybookNames names_;
  PlaybookRecords records_;
};

}  // namespace

Page portfolio_page(facts::Context& context, Entity portfolio, const Templates& templates,
                    std::string_view folder) {
  Page page = templates.render("portfolio", PortfolioPage(context, portfolio, folder).page());
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
