// A name for a folder or file made from an id, whatever the id holds.
#pragma once
#include <string>
#include <string_view>

namespace jc::workspace {

// Letters, digits, `-`, `_` and `.`; never empty, hidden or `..`.
std::string safe_name(std::string_view id);

}  // namespace jc::workspace
