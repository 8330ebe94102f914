// What a tier changes or leaves out and the journey does not have: the overlay has no effect there, and
// nobody would see it.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::model {

// Reports each as an unresolved name. Names of stages and milestones that nothing has are told with all other
// names; of these, only what stands elsewhere in the journey is told here.
void report_missed_changes(const Model& model, const Document& journey, diag::Diagnostics& out);

}  // namespace jc::model
