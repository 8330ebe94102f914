// What stands where a map belongs: `feeling: anxious` for `feeling: { label: anxious }`.
#pragma once
#include <string_view>

#include "compiler/language/language.h"

namespace jc::language {

// The field that a bare scalar fills: the kind's short form, or where that holds words and the scalar is a
// number or a range of numbers, the field of the kind that holds one (`feeling: -1` is its `score`). nullptr
// where the kind needs a map.
const Field* shorthand_for(Kind kind, std::string_view bare);

}  // namespace jc::language
