// Several things as one list, in the language that is spoken: "a, b", in Arabic "a، b".
#pragma once
#include <string>
#include <vector>

namespace jc::view {

std::string listed(const std::vector<std::string>& parts);

}  // namespace jc::view
