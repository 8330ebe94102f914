#include "compiler/emit/reference/text.h"

#include <fmt/format.h>

#include "compiler/source/embedded.h"

namespace jc::emit {

std::string_view reference_text(std::string_view path) {
  return source::text_at(embedded::fixed_texts(), fmt::format("reference/{}", path));
}

std::string_view example_text(std::string_view file) {
  return reference_text(fmt::format("example/{}", file));
}

}  // namespace jc::emit
