// Finds the byte of the file behind a byte of a scalar's value.
//
// A phrase error is at an offset in the value; the author wants the caret under the word in the file,
// through quotes, escapes, folding and block indentation. Only asked for when something is reported,
// so it walks the written text anew instead of keeping maps.
#pragma once
#include <cstdint>
#include <string_view>

#include "compiler/syntax/tree.h"

namespace jc::syntax {

// `written` is the scalar as it stands in the file, quotes and block header included; `value` is what
// YAML makes of it. Returns the offset within `written` of byte `offset` of the value. YAML changes
// nothing but white space and escapes, and we compose letters with their marks, so the two texts are walked
// side by side.
std::uint32_t offset_in_source(std::string_view written, Style style, std::string_view value,
                               std::uint32_t offset);

}  // namespace jc::syntax
