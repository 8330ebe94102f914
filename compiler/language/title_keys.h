// What people are told a record by, where it has no title and no id.
#pragma once
#include "compiler/language/language.h"

namespace jc::language {

inline constexpr KeyId kTelling[] = {"text"_key, "does"_key, "do"_key, "label"_key, "why"_key};

}  // namespace jc::language
