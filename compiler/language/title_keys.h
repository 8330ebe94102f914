// What people are told a record by, where it has no title.
#pragma once
#include "compiler/language/language.h"

namespace jc::language {

inline constexpr KeyId kTelling[] = {"text"_key, "does"_key, "do"_key, "label"_key};
// And where it has no id either: a contact is called QBR, not by why it is held.
inline constexpr KeyId kTellingLast = "why"_key;

}  // namespace jc::language
