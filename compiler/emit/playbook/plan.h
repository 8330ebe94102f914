// The plan that goes to a customer: what they have after each stage, what happens when, who helps, and what
// each side brings. It is made of a document of which only what is told outside is left (facts/audience.h).
#pragma once
#include <optional>

#include "compiler/emit/playbook/template.h"
#include "compiler/facts/calendar.h"
#include "compiler/model/model.h"

namespace jc::emit {

// The data of the templates `plan` and `site/plan`; templates/README.md describes it. With the day on which
// this customer's journey begins, or where the journey says it, everything has its days of the calendar.
Data plan_data(const model::Model& model, model::Entity journey, std::optional<facts::Day> start);

// As Markdown.
Page plan_page(const Data& data, const Templates& templates);

}  // namespace jc::emit
