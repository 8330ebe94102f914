// Tells what is written where the name of a role, team or person belongs, and is not one name.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::model {

// `CSM / AM`, `CSM & Onboarding Manager`, `AE then CSM`: the several that are named, in order; empty for one.
// `Sales & Marketing` is one department: only what is plainly a role is told apart by `&` and `and`.
std::vector<std::string> several_parties(std::string_view text);

// `CSM, supported by SE`: the one who is named first; empty where nobody helps.
std::string helped_party(std::string_view text);

// `VP CS (approves)`: the name alone, where what stands in brackets says what they do, or when; else empty.
std::string remarked_party(std::string_view text);

// `tbd`, `n/a`, `-`, `vacant`.
bool names_nobody(std::string_view text);

}  // namespace jc::model
