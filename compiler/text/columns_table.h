// How many terminal cells one code point takes on its own.
#pragma once
#include <cstdint>

namespace jc::text {

// 0 for marks that stand on the character before them, 2 for wide and full-width ones, else 1. Says nothing
// about controls. From the Unicode Character Database 15.0: EastAsianWidth W and F; general category Mn and
// Me; the vowels and finals of conjoining Hangul.
std::uint32_t code_point_width(char32_t value);

}  // namespace jc::text
