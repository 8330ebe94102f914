// Puts a picture into a page, so that its parts can be found, linked and filtered there.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace jc::emit {

// The picture without a style of its own, which a page's policy would not let in: its rules for dark, a line
// each, go to `dark_rules`.
std::string picture_in_page(std::string_view svg, std::set<std::string>& dark_rules);

// The style sheet of all those rules; empty where there are none.
std::string picture_style(const std::set<std::string>& dark_rules);

}  // namespace jc::emit
