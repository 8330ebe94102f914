#include "compiler/emit/site/files.h"

#include <nlohmann/json.hpp>

#include "compiler/source/embedded.h"

namespace jc::emit {

std::string_view site_style() { return source::text_at(embedded::fixed_texts(), "site/site.css"); }

std::string_view site_script() { return source::text_at(embedded::fixed_texts(), "site/site.js"); }

std::string_view preview_script() { return source::text_at(embedded::fixed_texts(), "site/preview.js"); }

std::string preview_state(unsigned version, bool stale, const std::string& findings) {
  const nlohmann::ordered_json state{{"version", version}, {"stale", stale}, {"findings", findings}};
  return state.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace jc::emit
