// Words of other tools that no key here stands for: what to write instead is a sentence.
#pragma once
#include <string_view>

namespace jc::language {

// The sentence for a word in kebab-case; empty where there is none.
std::string_view instead_of(std::string_view word);

}  // namespace jc::language
