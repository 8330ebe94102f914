// What kind of character a code point is, as far as room and breaks depend on it: for terminals and for
// pictures.
#pragma once
#include <cstdint>

namespace jc::text {

// From the Unicode Character Database 15.0.

// Stands on the character before it: general categories Mn and Me.
bool is_mark(char32_t value);
// The vowels and finals of conjoining Hangul, which join the syllable before them.
bool is_hangul_tail(char32_t value);
// East_Asian_Width W and F.
bool is_wide(char32_t value);
// Takes no room and shows nothing: what joins, parts or turns the text around it (category Cf without the
// signs that number Arabic and Kaithi texts, which show).
bool is_format(char32_t value);

bool is_skin_tone(char32_t value);
// Two of them are a flag.
bool is_flag_half(char32_t value);
// Spells the name of a flag behind a black one.
bool is_tag(char32_t value);

// Terminal cells that one code point takes on its own: 0 for marks and for the tails of Hangul, 2 for wide
// ones, else
// 1. Says nothing about controls.
std::uint32_t code_point_width(char32_t value);

}  // namespace jc::text
