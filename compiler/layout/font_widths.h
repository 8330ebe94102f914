// How wide one character is: the embedded font facts that text_measure.h adds up.
#pragma once
#include <cstdint>

namespace jc::layout {

struct CharacterRange {
  char32_t first;
  char32_t last;
};

enum class CharacterClass : std::uint8_t {
  ordinary,
  wide,        // East Asian wide and full-width characters, most emoji
  zero_width,  // combining marks and invisible format characters
};

CharacterClass class_of(char32_t character);

// The advance in ems: an upper bound over the fonts that the emitted font stack may end in. Characters the
// tables do not know count as a full em.
double advance_of(char32_t character, bool bold);

}  // namespace jc::layout
