// Ids made of words.
#pragma once
#include <string>
#include <string_view>

namespace jc::model {

// `Kick-off call (1st)` as `kick-off-call-1st`; empty where it has no letter and no digit.
std::string to_kebab_case(std::string_view text);

}  // namespace jc::model
