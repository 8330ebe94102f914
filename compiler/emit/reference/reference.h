// The language reference (docs/reference.md), made from the field tables, so that it can't be out of date.
#pragma once
#include <string>

namespace jc::emit {

// A whole page of Markdown.
std::string reference_page();

}  // namespace jc::emit
