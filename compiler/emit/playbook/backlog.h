// One backlog of all journeys' improvement ideas: what brings most for the least work comes first. The page
// of the site, its Markdown and the table for spreadsheets are made of it.
#pragma once
#include <functional>
#include <string>

#include "compiler/emit/playbook/template.h"
#include "compiler/facts/derived.h"

namespace jc::emit {

// Where the page of a journey is, from the page that asks.
using PageOf = std::function<std::string(model::Entity root)>;

// Some journey has an opportunity.
bool has_backlog(const model::Model& model);

// `open` and `over` with `items`: records of opportunities that also have `href`, `journey` and `late`.
Data backlog_data(facts::Context& context, const PageOf& page_of);

// As Markdown.
Page backlog_page(facts::Context& context, const PageOf& page_of, const Templates& templates);

// For spreadsheets: a line each, with a column for whatever some opportunity says; empty without any.
std::string backlog_csv(facts::Context& context);

}  // namespace jc::emit
