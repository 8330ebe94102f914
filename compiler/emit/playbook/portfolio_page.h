// The page of a portfolio: who keeps it together, which product matters in which stage, what has been gained
// and decided, who meets when, and what is overdue.
#pragma once
#include <string_view>

#include "compiler/emit/playbook/backlog.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/facts/derived.h"

namespace jc::emit {

// Dates are compared with the day of the context. `folder` as for `playbook`; `page_of` is where the page of
// a journey is.
Page portfolio_page(facts::Context& context, model::Entity portfolio, const Templates& templates,
                    std::string_view folder, const PageOf& page_of);

// The data that the template gets.
Data portfolio_data(facts::Context& context, model::Entity portfolio, std::string_view folder,
                    const PageOf& page_of);

}  // namespace jc::emit
