// Values as people and other tools spell them, in the spelling of the language, where there is no doubt.
#pragma once
#include <string>
#include <string_view>

namespace jc::language {

// `yes` and `on` are `true`; empty for words that are neither.
std::string_view flag_of(std::string_view word);
// `2026/9/1`, `1 Sep 2026` and `September 2026` as year-month-day or year-month; empty where the order of day
// and month is a guess (`01/09/2026`).
std::string date_of(std::string_view text);
// A number with spaces around it or in quotes; empty for others.
std::string number_of(std::string_view text);

}  // namespace jc::language
