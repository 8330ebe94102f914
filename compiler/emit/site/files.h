// The style sheet and the script that all pages of a site share.
#pragma once
#include <string_view>

namespace jc::emit {

std::string_view site_style();
std::string_view site_script();

}  // namespace jc::emit
