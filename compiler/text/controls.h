// Characters that a reader does not see and a terminal, a log or a page obeys: where they stand in a text,
// and what is shown in their place.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jc::text {

// The controls of the bidirectional algorithm that turn the text after them, or close what does: U+202A to
// U+202E, U+2066 to U+2069. The marks that only take a side, which Arabic and Hebrew texts need, are none.
bool turns_text(char32_t value);

// The first of them at or after a byte; npos where there is none. Each has three bytes.
std::size_t find_turning(std::string_view text, std::size_t from = 0);
inline constexpr std::size_t kTurningBytes = 3;

// `U+202E`.
std::string code_point_name(char32_t value);

// Whether a text holds what no name may: controls of any kind, and characters that take no room, other than
// the joiners of Persian and Indic scripts.
bool has_hidden(std::string_view text);
std::string without_hidden(std::string_view text);

// The same text, lines and tabs included, with nothing in it that a terminal would obey: `␛`, `<U+202E>`.
// `styled`: sequences that set a colour stay.
std::string harmless(std::string_view text, bool styled);

// For JSON that is written already: these characters stand in its strings alone, where `\u202e` says the
// same.
std::string harmless_json(std::string text);

}  // namespace jc::text
