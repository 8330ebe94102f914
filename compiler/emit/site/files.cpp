#include "compiler/emit/site/files.h"

#include "compiler/source/embedded.h"

namespace jc::emit {

std::string_view site_style() { return source::text_at(embedded::fixed_texts(), "site/site.css"); }

std::string_view site_script() { return source::text_at(embedded::fixed_texts(), "site/site.js"); }

}  // namespace jc::emit
