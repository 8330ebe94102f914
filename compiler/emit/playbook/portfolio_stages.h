// What an orchestrator looks at: each product stage by stage, and what the orchestrators have on their hands.
#pragma once
#include "compiler/emit/playbook/backlog.h"
#include "compiler/emit/playbook/record.h"

namespace jc::emit {

// `items`, one for each product, with its journeys and of these the stages; templates/README.md describes it.
// `page_of` is where the page of a journey is.
Data product_stages(facts::Context& context, model::Entity portfolio, const PageOf& page_of);

// `items`, one for each who keeps something of the portfolio together, with what and how many hours that is.
Data orchestrators_of(facts::Context& context, model::Entity portfolio, PlaybookRecords& records);

}  // namespace jc::emit
