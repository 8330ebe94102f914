// Writes journeys for Mermaid, the text-to-diagram tool that code hosts and wikis draw in place.
//
// Whatever the texts of a journey hold, the result is one that Mermaid's own parser accepts: characters it
// gives a meaning are written as entities where it knows them, and as look-alikes where it does not.
#pragma once
#include <string>

#include "compiler/facts/derived.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::emit {

// A `flowchart`: stages with owners, every way between them, what happens when things go wrong, statuses.
std::string mermaid_flowchart(const view::FlowGraph& graph);

// A `journey`: a section for each stage with its steps (or contacts, or itself), the people in them, and how
// the customer feels on Mermaid's scale from 1 to 5. Where no feeling is scored a task gets 3, which a
// comment says.
std::string mermaid_journey(facts::Context& context, model::Entity journey);

}  // namespace jc::emit
