#include "compiler/emit/site/page.h"

#include <algorithm>
#include <utility>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/html.h"
#include "compiler/view/words/spoken_language.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

// Some document of the workspace has the kind of record.
bool has(const model::Model& model, std::initializer_list<Kind> kinds) {
  return std::any_of(model.documents.begin(), model.documents.end(), [&](const model::Document& document) {
    return std::any_of(document.records.begin(), document.records.end(), [&](const model::Record& record) {
      // Whoever a build is for may be told nothing of it.
      return !record.removed && std::find(kinds.begin(), kinds.end(), record.kind) != kinds.end();
    });
  });
}

}  // namespace

std::vector<SitePage> site_pages(const model::Model& model) {
  std::vector<SitePage> pages{kPeoplePage};
  if (has(model, {Kind::ritual, Kind::review})) {
    pages.push_back(kYearPage);
  }
  if (has(model, {Kind::metric})) {
    pages.push_back(kMetricsPage);
  }
  if (has(model, {Kind::opportunity})) {
    pages.push_back(kBacklogPage);
  }
  if (has_vocabulary(model)) {
    pages.push_back(kNamesPage);
  }
  return pages;
}

Page site_page(const Templates& templates, std::string_view template_name, Data data, std::string_view title,
               const std::vector<SitePage>& pages, const PagePlace& place, const Data* around) {
  Data::List bar;
  for (const SitePage& page : pages) {
    Data item{Data::Object{}};
    item.set("label", view::say(page.label));
    item.set("href", page.file);
    item.set("here", page.file == place.file);
    bar.push_back(std::move(item));
  }
  data.set("site-pages", std::move(bar));
  data.set("up", place.up);
  data.set("language", view::spoken_language());
  data.set("reads-from-right", view::reads_from_right(view::spoken_language()));
  data.set("page-title", escape_markdown(title));
  if (data.find("source") == nullptr && (around == nullptr || around->find("source") == nullptr)) {
    data.set("source", false);
  }
  Page page = templates.render("site/" + std::string(template_name), data, Markup::html, around);
  page.text = without_links_outside(std::move(page.text), place.up);
  return page;
}

}  // namespace jc::emit
