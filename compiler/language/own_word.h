// The word for a kind of record used as a key in it: `- phase: Kick-off` among stages says what the stage is
// called.
#pragma once
#include <string_view>

#include "compiler/language/type.h"

namespace jc::language {

// Whether the word, in kebab-case, is what such a record is called, where it has no key of that name.
bool is_own_word(Kind kind, std::string_view word);

}  // namespace jc::language
