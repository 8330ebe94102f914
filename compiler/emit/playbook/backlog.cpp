#include "compiler/emit/playbook/backlog.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/emit/csv/csv.h"
#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/backlog.h"
#include "compiler/view/links.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

std::vector<Entity> opportunities_of(const model::Model& model) {
  std::vector<Entity> all;
  for (const Entity& journey : model.roots(Kind::journey)) {
    const std::vector<Entity> own = journey.children("opportunities"_key);
    all.insert(all.end(), own.begin(), own.end());
  }
  return facts::in_order_of_worth(std::move(all));
}

// The day has a column of its own here.
Data without_due(const Data& details) {
  const Data* items = details.find("items");
  const auto* all = items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
  Data::List kept;
  for (std::size_t i = 0; all != nullptr && i < all->size(); i++) {
    const Data* key = (*all)[i].find("key");
    if (key == nullptr || std::get<std::string>(key->value) != "due") {
      kept.push_back((*all)[i]);
    }
  }
  return with_items(std::move(kept));
}

// Makes rows of a table. What the pages of a journey have is found once for all that stands in it.
class Rows {
 public:
  Rows(facts::Context& context, const PageOf& page_of) : context_(context), page_of_(page_of) {}

  Data row_of(const Entity& opportunity) {
    Journey& journey = journey_of(opportunity.root());
    Data row = journey.records.record(opportunity);
    row.set("details", without_due(*row.find("details")));
    row.set("href", journey.page + "#" + view::anchor(opportunity));
    row.set("journey", escape_markdown(opportunity.root().title()));
    row.set("late", facts::is_late(context_, opportunity));
    return row;
  }

 private:
  struct Journey {
    Journey(const model::Model& model, const Entity& root, std::string its_page)
        : page(std::move(its_page)), names(model, root, ""), records(names) {
      names.lead_to(page);
    }

    std::string page;
    PlaybookNames names;
    PlaybookRecords records;
  };

  Journey& journey_of(const Entity& root) {
    std::unique_ptr<Journey>& known = journeys_[&root.document()];
    if (known == nullptr) {
      known = std::make_unique<Journey>(context_.model(), root, page_of_(root));
    }
    return *known;
  }

  facts::Context& context_;
  const PageOf& page_of_;
  std::unordered_map<const model::Document*, std::unique_ptr<Journey>> journeys_;
};

// The table's columns that are always there, in their order; what else some opportunity says stands behind.
constexpr std::string_view kColumns[] = {"title", "impact", "size",      "status",  "owner",
                                         "due",   "stage",  "addresses", "expected"};

std::vector<const Field*> columns_of(const std::vector<Entity>& all) {
  std::vector<const Field*> columns;
  for (const std::string_view key : kColumns) {
    columns.push_back(language::find_field(Kind::opportunity, language::find_key(key)));
  }
  for (const Field* field : language::fields_of(Kind::opportunity)) {
    // The path ends with the id.
    const bool told = field->type.base == language::Base::id ||
                      std::find(columns.begin(), columns.end(), field) != columns.end();
    const language::KeyId key = language::find_key(field->key);
    if (!told &&
        std::any_of(all.begin(), all.end(), [&](const Entity& each) { return shows(each.find(key)); })) {
      columns.push_back(field);
    }
  }
  return columns;
}

std::string head_of(const Field& field) {
  return field.key == "title"       ? view::say("Opportunity")
         : field.key == "addresses" ? view::say("Would end")
                                    : label_of(Kind::opportunity, field.key);
}

std::string cell_of(const view::Wording& words, const Entity& opportunity, const Field& field) {
  if (field.key == "title") {
    return opportunity.title();
  }
  const language::KeyId key = language::find_key(field.key);
  if (opportunity.find(key).is(model::Is::date)) {
    // Tables are sorted by it.
    return std::string(opportunity.text(key));
  }
  const std::string reason = view::Wording::reason(opportunity, key);
  return reason.empty() ? words.line(opportunity, field) : "none, on purpose: " + reason;
}

}  // namespace

bool has_backlog(const model::Model& model) { return !opportunities_of(model).empty(); }

Data backlog_data(facts::Context& context, const PageOf& page_of) {
  Data::List open;
  Data::List over;
  Rows rows(context, page_of);
  for (const Entity& opportunity : opportunities_of(context.model())) {
    Data row = rows.row_of(opportunity);
    (facts::is_over(opportunity) ? over : open).push_back(std::move(row));
  }
  Data data{Data::Object{}};
  for (auto [name, kept] : {std::pair("open", &open), std::pair("over", &over)}) {
    Data list = with_items(std::move(*kept));
    if (list.shows()) {
      mark_columns(list);
    }
    data.set(name, std::move(list));
  }
  return data;
}

Page backlog_page(facts::Context& context, const PageOf& page_of, const Templates& templates) {
  Page page = templates.render("backlog", backlog_data(context, page_of));
  page.text = tidy_markdown(page.text);
  return page;
}

std::string backlog_csv(facts::Context& context) {
  const std::vector<Entity> all = opportunities_of(context.model());
  if (all.empty()) {
    return "";
  }
  const std::vector<const Field*> columns = columns_of(all);
  std::vector<CsvRow> rows(1);
  rows.front().emplace_back("Journey");
  for (const Field* field : columns) {
    rows.front().push_back(head_of(*field));
  }
  rows.front().emplace_back("Path");
  const view::Wording words(context.model());
  for (const Entity& opportunity : all) {
    CsvRow row{opportunity.root().title()};
    for (const Field* field : columns) {
      row.push_back(cell_of(words, opportunity, *field));
    }
    row.push_back(opportunity.path());
    rows.push_back(std::move(row));
  }
  return csv(rows);
}

}  // namespace jc::emit
