#include "compiler/source/embedded.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace jc::source {

std::string_view text_at(std::span<const EmbeddedText> texts, std::string_view path) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [&](const EmbeddedText& each) { return each.path == path; });
  if (found == texts.end()) {
    throw std::logic_error(fmt::format("`{}` was not put into the program", path));
  }
  return found->text;
}

}  // namespace jc::source
