// How wide one character is: the embedded font facts that text_measure.h adds up.
#pragma once
#include <array>
#include <cstdint>

namespace jc::text {

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
double advance_of_any(char32_t character, bool bold);

// Of the characters from space to tilde, regular and bold.
extern const std::array<std::array<double, 95>, 2> kAsciiAdvances;

// The same, without a call for the characters that most text is made of.
inline double advance_of(char32_t character, bool bold) {
  return character >= 0x20 && character <= 0x7E ? kAsciiAdvances[bold ? 1 : 0][character - 0x20]
                                                : advance_of_any(character, bold);
}

}  // namespace jc::text
