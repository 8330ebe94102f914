// The hints for each kind of phrase, and the readings of a text that they ask for.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/expr/phrase/kind.h"
#include "compiler/expr/phrase/quantity.h"

namespace jc::expr {

// `text` has no space around it; each is empty where there is nothing to say.
std::string duration_hint(std::string_view text);
std::string moment_hint(std::string_view text);
std::string cadence_hint(std::string_view text);
std::string quantity_hint(std::string_view text);
std::string range_hint(std::string_view text);
std::string target_hint(std::string_view text);
std::string criterion_hint(std::string_view text);
std::string condition_hint(std::string_view text);

// A plain amount without a bound; `1,000 weekly` is no amount of weeklies.
std::optional<Quantity> plain_amount(std::string_view text);
std::string ticked(std::string_view word);
bool reads(PhraseKind kind, std::string_view text);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
std::string_view trimmed(std::string_view text);
// The longest front of `text` up to a space that is a phrase of that kind.
std::string_view front_of(PhraseKind kind, std::string_view text);
// `15 March`, `Q2`, `Jan`: a part of a year, and not of which.
bool lacks_year(std::string_view text);

}  // namespace jc::expr
