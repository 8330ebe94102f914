// Holds what was rendered against tests/golden/diag/NAME; UPDATE_GOLDEN=1 in the environment rewrites that
// file.
#pragma once
#include <string>

namespace jc::diag {

void check_golden(const std::string& name, const std::string& rendered);

}  // namespace jc::diag
