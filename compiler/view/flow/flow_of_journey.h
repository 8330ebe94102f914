// Fills in what the flow picture shows from a journey of the model.
#pragma once
#include "compiler/facts/derived.h"
#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/links.h"

namespace jc::view {

// `journey` is the root of a journey document, as written or as a tier's copy. Names that resolve are shown
// by their titles; what could not be read is left out.
FlowGraph flow_of(facts::Context& context, model::Entity journey, const Links& links);

// The same with the steps of all stages in place of the stages.
FlowGraph flow_of_steps(facts::Context& context, model::Entity journey, const Links& links);

// Of that only what other pictures show of it: of stages their titles, owners, times, overlaps and ends; and
// the hand-offs.
FlowGraph stages_and_handoffs_of(facts::Context& context, model::Entity journey, const Links& links);

}  // namespace jc::view
