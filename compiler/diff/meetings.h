// Meetings of a journey that were cut anew: who leaves one sits in the other.
#pragma once
#include <vector>

#include "compiler/diff/group.h"
#include "compiler/diff/judge.h"

namespace jc::diff {

// Where they take everybody the same hours as before, they are no more and no less work.
void even_out_meetings(const Sides& sides, std::vector<Told>& told);

}  // namespace jc::diff
