// Roles in two letters, for signs that have no room for a title.
#pragma once
#include <string>
#include <vector>

namespace jc::view {

// One for each title, in their order, no two the same: of its words ("Account manager": AM), of the word
// where there is one ("Champion": Ch), or the title itself where it is as short ("CSM"). Titles that would
// have the same ones give way alike: "Customer success manager" and "Customer success director" are CM and
// CD.
std::vector<std::string> initials_of(const std::vector<std::string>& titles);

}  // namespace jc::view
