// A journey is worked out anew for each of its tiers: what a file of a stranger asks for must not take
// forever.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// Reports `too-large` where the journeys of a workspace, each as often as it has tiers, are too much to work
// out, and takes the tiers from the worst of them: they count as unreadable from here on.
void limit_tiers(model::Model& model, diag::Diagnostics& out);

}  // namespace jc::workspace
