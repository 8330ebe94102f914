// Words of other tools that no key here stands for: what to write instead is a sentence.
#pragma once
#include <string_view>

#include "compiler/language/type.h"

namespace jc::language {

// The sentence for a word in kebab-case where it stands as a key of that kind; empty where there is none.
std::string_view instead_of(Kind kind, std::string_view word);

}  // namespace jc::language
