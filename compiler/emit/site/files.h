// The style sheet and the script that all pages of a site share.
#pragma once
#include <string>
#include <string_view>

namespace jc::emit {

std::string_view site_style();
std::string_view site_script();
// What a preview adds to pages: they are loaded again when the specs change.
std::string_view preview_script();
// What that script asks for, as JSON: the number of the build, whether the pages are of an earlier one, and
// what the checks had to say.
std::string preview_state(unsigned version, bool stale, const std::string& findings);

}  // namespace jc::emit
