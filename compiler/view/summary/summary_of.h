// Fills in the summary of a journey from a journey of the model.
#pragma once
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/summary/journey_summary.h"

namespace jc::view {

// `journey` is the root of a journey document that has stages or steps, as written or as a tier's copy.
JourneySummary summary_of(facts::Context& context, model::Entity journey, const Links& links);

// The same for customers and partners, of a document with what they are shown: it begins with what they get.
// What we call their tier, and how sure we are of what we think of them, is ours alone.
JourneySummary summary_for_outside(facts::Context& context, model::Entity journey, const Links& links);

}  // namespace jc::view
