// What is one change and shows in several places: told in one line, the others under it.
#pragma once
#include <vector>

#include "compiler/diff/group.h"
#include "compiler/diff/renames.h"

namespace jc::diff {

// Fills in `caused_by` for names that are called otherwise in several journeys, for titles that go with a new
// name, and for segments that are cut anew and told by who moves. Fingerprints have to be there.
void fold(const std::vector<Rename>& renames, std::vector<Told>& told);

}  // namespace jc::diff
