// A journey is worked out anew for each of its tiers: what a file of a stranger asks for must not take
// forever.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// What there is to work out, once, and as often as there are tiers.
struct TierWork {
  std::size_t things = 0;
  std::size_t all = 0;
};

TierWork tier_work(const model::Model& model, const model::Document& document);
// Whether all of it together is little enough.
bool is_little(const TierWork& work);

// Reports `too-large` where the journeys of a workspace, each as often as it has tiers, are too much to work
// out, and takes the tiers from the worst of them: they count as unreadable from here on.
void limit_tiers(model::Model& model, diag::Diagnostics& out);

}  // namespace jc::workspace
