// What a RACI says that can't be meant, read over all of its rows: stages, milestones and activities.
#pragma once
#include <optional>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// One party is accountable for every row, and does the work in each that names somebody for it, over three
// rows or more: the table shares nothing out.
std::optional<Fact> raci_of_one(Context& context, Entity journey);

// Somebody who is accountable or responsible is to be consulted or informed in the same row.
std::vector<Fact> told_of_own_work(Context& context, Entity journey);

}  // namespace jc::facts
