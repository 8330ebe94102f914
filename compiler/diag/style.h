// The colours of the text form, as ANSI escape sequences.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"

namespace jc::diag {

enum class Style : std::uint8_t { plain, strong, error, warning, info, frame, fix };

Style style_of(Severity severity);

// `text` in `style`; untouched without `colour` or in the plain style.
std::string paint(std::string_view text, Style style, bool colour);

}  // namespace jc::diag
